/**
 * The form of a record without the rules for what its texts may say: which fields there are, and of which types. What
 * the store holds was judged by the whole schema when it was written, and `verify` judges it so again; a read looks at
 * the form alone, which takes a seventh of the time, and asks the whole schema only about what has another form.
 */
import { z } from "zod";

/** Throws TypeError for a schema that changes what it reads (a transform, say): its records have no form of their own. */
function shapeOf(schema: unknown): z.ZodType {
  // What has a default when it is read from a file has a value when it is in the store.
  if (schema instanceof z.ZodDefault) return shapeOf(schema.unwrap());
  if (schema instanceof z.ZodOptional) return shapeOf(schema.unwrap()).optional();
  if (schema instanceof z.ZodNullable) return shapeOf(schema.unwrap()).nullable();
  if (schema instanceof z.ZodArray) return z.array(shapeOf(schema.element));
  if (schema instanceof z.ZodRecord) return z.record(z.string(), shapeOf(schema.valueType));
  if (schema instanceof z.ZodUnion) return z.union(schema.options.map(shapeOf));
  if (schema instanceof z.ZodObject) {
    return z.strictObject(Object.fromEntries(Object.entries(schema.shape).map(([name, field]) => [name, shapeOf(field)])));
  }
  if (schema instanceof z.ZodString) return z.string();
  if (schema instanceof z.ZodNumber) return z.number();
  if (schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral || schema instanceof z.ZodBoolean || schema instanceof z.ZodTuple) {
    return schema;
  }
  throw new TypeError("a schema of records has a part whose form is not known: add it to record-shape.ts");
}

const shapes = new WeakMap<z.ZodType, z.ZodType>();

function knownShape(schema: z.ZodType): z.ZodType {
  const known = shapes.get(schema);
  if (known !== undefined) return known;
  const shape = shapeOf(schema);
  shapes.set(schema, shape);
  return shape;
}

/** True for a value of the form that the schema's records have in the store. */
export const hasShape = <T extends z.ZodType>(schema: T, value: unknown): value is z.output<T> =>
  knownShape(schema).safeParse(value).success;
