/**
 * A number as it was told, drawn: one mark for each value, stance and day, in the order said, each in a column of its
 * own, so that no two cover each other. Heights are true to zero. Words ("dozens") have no height and stand on a line below.
 */
import { scaleLinear, scalePoint } from "d3-scale";
import { groupBy } from "../../../model/group-by.ts";
import { dayBounds, formatIsoDate } from "../../../model/partial-date.ts";
import type { Polarity } from "../../../model/schema.ts";
import type { ClaimView } from "../../../model/view.ts";
import { bareValue } from "../inspector/rival-values.ts";

export interface PlotMark {
  readonly id: string;
  readonly factKey: string;
  readonly stance: Polarity;
  /** "about 8,000" */
  readonly label: string;
  readonly x: number;
  readonly y: number;
  /** Top of a range, when one is given. */
  readonly top: number | null;
  readonly isWord: boolean;
  readonly speakers: readonly string[];
}

export interface PlotShape {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly PlotMark[];
  /** Through what is asserted in figures, in the order said; "" for fewer than two. */
  readonly line: string;
  readonly ticks: readonly { readonly value: string; readonly y: number }[];
  /** The days under the columns, with the ends of their share of the axis. */
  readonly days: readonly { readonly day: string; readonly from: number; readonly to: number }[];
  readonly base: number;
  readonly words: number | null;
  /** The same in words. */
  readonly text: string;
}

const COLUMN = 74;
const LEFT = 44;
const TOP = 22;
const BASE = 104;
const WORDS = 122;
const STANCE_WORDS = { asserts: "", denies: " denied", "does-not-confirm": " not confirmed" } as const;
const number = new Intl.NumberFormat("en-GB", { notation: "compact", maximumFractionDigits: 1 });

interface Told {
  readonly view: ClaimView;
  readonly day: string;
  readonly isBound: boolean;
  readonly value: number | null;
  readonly max: number | null;
  readonly label: string;
}

function tell(view: ClaimView): Told[] {
  const { object, statedOn } = view.claim;
  const { min, max } = dayBounds(statedOn);
  const day = max ?? min;
  if ("entity" in object || day === null || (object.datatype !== "number" && object.datatype !== "quantity-word")) return [];
  const value = typeof object.value === "number" ? object.value : null;
  return [{ view, day, isBound: min !== max, value, max: object.max ?? null, label: bareValue(object) }];
}

/** Null where there is nothing to compare: fewer than two values, or no figure at all. */
export function plotShape(claims: readonly ClaimView[]): PlotShape | null {
  const told = claims.flatMap(tell).sort((a, b) => compare(a.day, b.day) || compare(a.view.claim.id, b.view.claim.id));
  const groups = groupBy(told, ({ day, view }) => `${day} ${view.claim.polarity} ${view.fact}`);
  const columns = [...groups].flatMap(([id, group]) => (group[0] ? [{ id, group, first: group[0] }] : []));
  const figures = columns.flatMap(({ first }) => (first.value === null ? [] : [first.max ?? first.value]));
  if (figures.length === 0 || new Set(columns.map(({ first }) => `${first.view.fact} ${first.view.claim.polarity}`)).size < 2) return null;

  const width = LEFT + columns.length * COLUMN;
  const x = scalePoint(
    columns.map(({ id }) => id),
    [LEFT + COLUMN / 2, width - COLUMN / 2],
  );
  const y = scaleLinear([0, Math.max(...figures, 1)], [BASE, TOP]);
  const hasWords = columns.some(({ first }) => first.value === null);
  const marks = columns.map(
    ({ id, group, first }): PlotMark => ({
      ...{ id, factKey: first.view.fact, stance: first.view.claim.polarity, label: first.label },
      x: x(id) ?? LEFT,
      y: first.value === null ? WORDS : y(first.value),
      top: first.max === null ? null : y(first.max),
      isWord: first.value === null,
      speakers: [...new Set(group.map(({ view }) => view.speaker.name))],
    }),
  );
  const asserted = marks.filter(({ stance, isWord }) => stance === "asserts" && !isWord);
  return {
    ...{ width, marks, base: BASE, words: hasWords ? WORDS : null },
    height: (hasWords ? WORDS : BASE) + 26,
    line: asserted.length < 2 ? "" : `M${asserted.map((mark) => `${mark.x} ${mark.y}`).join("L")}`,
    ticks: y.ticks(2).map((value) => ({ value: number.format(value), y: y(value) })),
    days: daysOf(columns.map(({ id, first }) => ({ day: dayWords(first), x: x(id) ?? LEFT }))),
    text: columns.map(({ first, group }) => inWords(first, group)).join("; "),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const dayWords = ({ day, isBound }: Told): string => (isBound ? `by ${formatIsoDate(day)}` : formatIsoDate(day));

function inWords(first: Told, group: readonly Told[]): string {
  const speakers = [...new Set(group.map(({ view }) => view.speaker.name))].join(", ");
  return `${dayWords(first)}: ${first.label}${STANCE_WORDS[first.view.claim.polarity]} (${speakers})`;
}

/** Columns of one day next to each other share one name. */
function daysOf(columns: readonly { readonly day: string; readonly x: number }[]): PlotShape["days"] {
  const days: { day: string; from: number; to: number }[] = [];
  for (const { day, x } of columns) {
    const last = days.at(-1);
    if (last && last.day === day) last.to = x + COLUMN / 2;
    else days.push({ day, from: x - COLUMN / 2, to: x + COLUMN / 2 });
  }
  return days;
}
