/** How much of the store free Cypher may take: so many queries a minute, so few at once, the rest waits or is refused. */
import type { RequestHandler } from "express";
import { AppError } from "../../model/errors.ts";
import type { HttpConfig } from "../config.ts";
import { perMinute } from "./per-minute.ts";

/** Waiting queries for each that may run. */
const WAITING = 4;

export interface CypherLimits {
  readonly rate: RequestHandler[];
  readonly oneOfFew: (work: RequestHandler) => RequestHandler;
}

export function cypherLimits({ cypherPerMinute, cypherConcurrent }: HttpConfig): CypherLimits {
  const gate = createGate(cypherConcurrent, cypherConcurrent * WAITING);
  return {
    rate: [perMinute(cypherPerMinute, "Cypher queries")],
    oneOfFew: (work) => async (request, response, next) => {
      await gate(async () => {
        if (!response.destroyed) await work(request, response, next);
      });
    },
  };
}

/** Runs at most `slots` pieces of work at once, lets `places` wait in order, and refuses the rest. */
function createGate(slots: number, places: number): (work: () => Promise<void>) => Promise<void> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= slots) {
      if (waiting.length >= places) {
        throw new AppError("rate-limited", `${slots} queries are running and ${places} wait already.`, { retryAfter: 5 });
      }
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else {
      running++;
    }
    try {
      await work();
    } finally {
      // The slot goes on to the next in line, or is free.
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}
