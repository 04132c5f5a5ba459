/** What an export is called, and which filters of the view hold for it, in plain words. */
import { formatIsoDate } from "../../../model/partial-date.ts";
import { KINDS } from "../../../model/schema.ts";
import type { ExportSubject } from "../../core/export-request.ts";
import { entitiesOfRoute } from "../../core/route.ts";
import type { ViewState } from "../../core/view-state.ts";
import { STATUS_NAMES } from "../words/status-words.ts";

type NameOf = (id: string) => string;

export function titleOf(subject: ExportSubject, view: ViewState, nameOf: NameOf): string {
  if (subject.type === "all") return "Everything";
  if (subject.type === "entity") return nameOf(subject.id);
  if (subject.type === "path") {
    const stops = entitiesOfRoute(subject.facts);
    return `Path from ${nameOf(stops[0] ?? "")} to ${nameOf(stops.at(-1) ?? "")}`;
  }
  if (view.speaker !== null && view.against !== null) return `${nameOf(view.speaker)} against ${nameOf(view.against)}`;
  if (view.speaker !== null) return `According to ${nameOf(view.speaker)}`;
  return view.focus === null ? "Tamga view" : `Around ${nameOf(view.focus)}`;
}

/** One line each; none where nothing is filtered. */
export function filtersInWords(view: ViewState, nameOf: NameOf): string[] {
  const { asOf, knownOn, speaker, against, hiddenKinds, hiddenStatuses } = view;
  const lines = [
    asOf !== null && `only what may have been true on ${formatIsoDate(asOf)}`,
    knownOn !== null && `only what had been published by ${formatIsoDate(knownOn)}`,
    speaker !== null && `only what ${nameOf(speaker)}${against === null ? " says" : ` or ${nameOf(against)} says`}`,
    hiddenKinds.length > 0 && `without ${hiddenKinds.map((kind) => KINDS[kind].plural.toLowerCase()).join(", ")}`,
    hiddenStatuses.length > 0 && `without relations that are ${hiddenStatuses.map((each) => STATUS_NAMES[each].toLowerCase()).join(", ")}`,
  ];
  return lines.filter((line) => line !== false);
}

const UNITS = ["bytes", "kB", "MB", "GB"] as const;

/** "240 kB": two figures are enough for a size that is estimated or goes by. */
export function sizeInWords(bytes: number): string {
  const power = bytes < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  return `${Number((bytes / 1000 ** power).toPrecision(2))} ${UNITS[power]}`;
}
