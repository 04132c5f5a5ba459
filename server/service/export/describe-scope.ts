/** What an export holds, in plain English: written into the file, so that it can be judged without us. */
import { counted } from "../../../model/counted.ts";
import type { ExportRequest } from "../../../model/export.ts";
import { longDate } from "../../../model/long-date.ts";
import type { GraphStore } from "../../store/graph-store.ts";
import type { ExportAbout } from "./export-source.ts";

/** `now` is when the export is made. */
export async function describeScope(store: GraphStore, request: ExportRequest, now: Date): Promise<ExportAbout> {
  const { entity, depth = 1, ids, cypher, asOf, knownOn, speaker } = request;
  const names = await nameLookup(store, [entity, speaker]);
  const what =
    entity !== undefined
      ? `${names(entity)} and everything within ${counted(depth, "step")}`
      : ids !== undefined
        ? `${counted(ids.length, "chosen entity", "chosen entities")} and what joins them`
        : cypher !== undefined
          ? `The entities that this query finds, and what joins them: ${cypher.replaceAll(/\s+/g, " ").trim()}`
          : "Everything";
  const filters = [
    ...(request.kind?.length ? [`Only ${request.kind.join(", ")}`] : []),
    ...(request.status?.length ? [`Only facts that are ${request.status.join(", ")}`] : []),
    ...(request.facts === undefined ? [] : [`Only ${counted(request.facts.length, "chosen fact")}`]),
    ...(asOf === undefined ? [] : [`Only what may have been true on ${longDate(asOf)}`]),
    ...(knownOn === undefined ? [] : [`Only what had been published by ${longDate(knownOn)}`]),
    ...(speaker === undefined ? [] : [`Only what ${names(speaker)} says`]),
  ];
  return {
    title: request.title ?? "Tamga export",
    scope: [what, ...filters],
    made: now.toISOString(),
    asOf: asOf ?? null,
    knownOn: knownOn ?? null,
    whole: request.all === true && filters.length === 0,
  };
}

async function nameLookup(store: GraphStore, ids: readonly (string | undefined)[]): Promise<(id: string) => string> {
  const found = await store.entities(ids.flatMap((id) => id ?? []));
  const names = new Map(found.map(({ entity }) => [entity.id, entity.name]));
  return (id) => names.get(id) ?? id;
}
