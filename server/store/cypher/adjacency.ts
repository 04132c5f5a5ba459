/**
 * The part of the graph that a search for paths has seen. Every entity whose steps were asked for is complete; between
 * two entities stands one fact, the best supported (by status, then sources, then key), so that paths differ in where
 * they lead and not in which of several facts joins the same two.
 */
import { STATUSES, type Status } from "../../../model/schema.ts";
import { DATED_LAYER, PLAIN_LAYER } from "../../graph-form/statement-files.ts";
import { collectChunks } from "./chunks.ts";
import type { Reader } from "./query.ts";
import { READ } from "./read-queries.ts";

interface Step {
  readonly fact: string;
  readonly status: Status;
  readonly sources: number;
}

interface StepFilter {
  readonly avoidContested: boolean;
  readonly asOf: string | null;
  readonly knownOn: string | null;
}

const better = (a: Step, b: Step): boolean => {
  const status = STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status);
  if (status !== 0) return status < 0;
  return a.sources === b.sources ? a.fact < b.fact : a.sources > b.sources;
};

export class Adjacency {
  readonly #steps = new Map<string, Map<string, Step>>();
  readonly #expanded = new Set<string>();
  readonly #sorted = new Map<string, readonly string[]>();
  readonly #filter: StepFilter;

  constructor(filter: StepFilter) {
    this.#filter = filter;
  }

  get size(): number {
    return this.#expanded.size;
  }

  /** Reads the steps of these entities, unless they are known. */
  async expand({ read }: Reader, ids: readonly string[]): Promise<void> {
    const open = ids.filter((id) => !this.#expanded.has(id));
    const layer = this.#filter.knownOn === null ? PLAIN_LAYER : DATED_LAYER;
    const rows = await collectChunks(open, (chunk) => read(READ.steps, { ids: chunk, ...this.#filter }, layer));
    for (const id of open) this.#expanded.add(id);
    for (const { id, other, ...step } of rows) {
      this.#add(id, other, step);
      this.#add(other, id, step);
    }
  }

  #add(from: string, to: string, step: Step): void {
    const steps = this.#steps.get(from) ?? new Map<string, Step>();
    const known = steps.get(to);
    if (known === undefined || better(step, known)) steps.set(to, step);
    this.#steps.set(from, steps);
    this.#sorted.delete(from);
  }

  /** Sorted, so that what is found first does not depend on the database. */
  neighbours(id: string): readonly string[] {
    const known = this.#sorted.get(id);
    if (known) return known;
    const sorted = [...(this.#steps.get(id)?.keys() ?? [])].sort();
    this.#sorted.set(id, sorted);
    return sorted;
  }

  factBetween(a: string, b: string): string | undefined {
    return this.#steps.get(a)?.get(b)?.fact;
  }

  /** Steps from `start` to every entity that can be reached within what is known. */
  distances(start: string): Map<string, number> {
    const distance = new Map([[start, 0]]);
    for (let frontier = [start]; frontier.length > 0; ) {
      const next: string[] = [];
      for (const id of frontier) {
        for (const other of this.#steps.get(id)?.keys() ?? []) {
          if (distance.has(other)) continue;
          distance.set(other, (distance.get(id) ?? 0) + 1);
          next.push(other);
        }
      }
      frontier = next;
    }
    return distance;
  }
}
