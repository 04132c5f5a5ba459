/** How far a load is: a bar with its rate on a terminal, a plain line now and then in a log. Always on standard error. */
import { Presets, SingleBar } from "cli-progress";
import type { CommandIo } from "./command-io.ts";

export interface Progress {
  add(records: number): void;
  stop(): void;
}

const LINE_EVERY_MS = 5_000;
const number = new Intl.NumberFormat("en-GB");

/** Records a second since `start` (milliseconds of performance.now). */
export const rateOf = (records: number, start: number): number => Math.round(records / Math.max(0.001, (performance.now() - start) / 1000));

export function showProgress(io: CommandIo, title: string, total: number): Progress {
  return io.stderr.isTTY ? bar(io, title, total) : lines(io, title, total);
}

function bar(io: CommandIo, title: string, total: number): Progress {
  const start = performance.now();
  const format = `${title} {bar} {percentage}% · {value} of {total} records · {rate} a second · {eta_formatted} left`;
  const shown = new SingleBar({ format, stream: io.stderr, hideCursor: true, etaBuffer: 50 }, Presets.shades_grey);
  let done = 0;
  shown.start(total, 0, { rate: "–" });
  return {
    add(records) {
      done += records;
      shown.update(done, { rate: number.format(rateOf(done, start)) });
    },
    stop: () => shown.stop(),
  };
}

function lines(io: CommandIo, title: string, total: number): Progress {
  const start = performance.now();
  let done = 0;
  let said = start;
  return {
    add(records) {
      done += records;
      const now = performance.now();
      if (now - said < LINE_EVERY_MS) return;
      said = now;
      io.stderr.write(
        `${title}: ${number.format(done)} of ${number.format(total)} records, ${number.format(rateOf(done, start))} a second\n`,
      );
    },
    stop: () => undefined,
  };
}
