/**
 * The form of what is read from the database: which fields there are, and of which types, without the rules for what
 * texts may say. What the store holds was judged by the whole schema when it was written, and `verify` judges it so
 * again; a read looks at the form alone, which makes no copy and takes a small part of the time, and asks the whole
 * schema only about what has another form.
 */
import { z } from "zod";

type Form = (value: unknown) => boolean;

/** What a schema that changes what it reads has (a transform, say): the whole schema reads it each time. */
const NO_FORM: Form = () => false;

function formOf(schema: unknown): Form {
  // What has a default when it is read from a file has a value when it is in the store.
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) return formOf(schema.unwrap());
  if (schema instanceof z.ZodNullable) return orNull(formOf(schema.unwrap()));
  if (schema instanceof z.ZodArray) return listOf(formOf(schema.element));
  if (schema instanceof z.ZodTuple) return tupleOf(schema.def.items.map(formOf));
  if (schema instanceof z.ZodRecord) return recordOf(formOf(schema.valueType));
  if (schema instanceof z.ZodUnion) return oneOf(schema.options.map(formOf));
  if (schema instanceof z.ZodObject) return objectOf(schema.shape);
  if (schema instanceof z.ZodEnum) return amongst(schema.options);
  if (schema instanceof z.ZodLiteral) return amongst([...schema.values]);
  if (schema instanceof z.ZodString) return (value) => typeof value === "string";
  if (schema instanceof z.ZodNumber) return Number.isFinite;
  if (schema instanceof z.ZodBoolean) return (value) => typeof value === "boolean";
  if (schema instanceof z.ZodUnknown) return () => true;
  return NO_FORM;
}

const orNull =
  (form: Form): Form =>
  (value) =>
    value === null || form(value);

const listOf =
  (form: Form): Form =>
  (value) =>
    Array.isArray(value) && value.every(form);

const tupleOf =
  (forms: readonly Form[]): Form =>
  (value) =>
    Array.isArray(value) && value.length === forms.length && forms.every((form, at) => form(value[at]));

const oneOf =
  (forms: readonly Form[]): Form =>
  (value) =>
    forms.some((form) => form(value));

function amongst(values: readonly unknown[]): Form {
  const known = new Set(values);
  return (value) => known.has(value);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function recordOf(form: Form): Form {
  return (value) => isObject(value) && Object.values(value).every(form);
}

function objectOf(shape: Readonly<Record<string, unknown>>): Form {
  const fields = new Map<string, { readonly form: Form; readonly needed: boolean }>();
  let needed = 0;
  for (const [name, schema] of Object.entries(shape)) {
    const isNeeded = !(schema instanceof z.ZodOptional);
    if (isNeeded) needed += 1;
    fields.set(name, { form: formOf(schema), needed: isNeeded });
  }
  return (value) => {
    if (!isObject(value)) return false;
    let found = 0;
    for (const name in value) {
      const field = fields.get(name);
      if (field === undefined || !field.form(value[name])) return false;
      if (field.needed) found += 1;
    }
    return found === needed;
  };
}

const forms = new WeakMap<z.ZodType, Form>();

function knownForm(schema: z.ZodType): Form {
  const known = forms.get(schema);
  if (known !== undefined) return known;
  const form = formOf(schema);
  forms.set(schema, form);
  return form;
}

/** True for a value of the form that the schema's values have in the store. */
export const hasShape = <T extends z.ZodType>(schema: T, value: unknown): value is z.output<T> => knownForm(schema)(value);

/** A value out of the database: itself. Throws ZodError for one that is none of the schema. */
export const readAs = <T extends z.ZodType>(schema: T, value: unknown): z.output<T> =>
  hasShape(schema, value) ? value : schema.parse(value);
