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

export function showProgress(io: CommandIo, title: string, total: number, unit: "records" | "bytes" = "records"): Progress {
  return io.stderr.isTTY ? bar(io, title, total, unit) : lines(io, title, total, unit);
}

/** The same for the check of a dataset, whose size its first news brings. */
export function showChecking(io: CommandIo, title: string): { add(bytes: number, total: number): void; stop(): void } {
  let shown: Progress | undefined;
  return {
    add(bytes, total) {
      shown ??= showProgress(io, `Checking ${title}`, total, "bytes");
      shown.add(bytes);
    },
    stop: () => shown?.stop(),
  };
}

function bar(io: CommandIo, title: string, total: number, unit: string): Progress {
  const start = performance.now();
  const format = `${title} {bar} {percentage}% · {value} of {total} ${unit} · {rate} a second · {eta_formatted} left`;
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

function lines(io: CommandIo, title: string, total: number, unit: string): Progress {
  const start = performance.now();
  let done = 0;
  let said = { at: start, done };
  return {
    add(records) {
      done += records;
      const now = performance.now();
      if (now - said.at < LINE_EVERY_MS) return;
      // By what was done of late: a load that goes on after a break begins with what is there already, which is fast.
      const left = timeLeft(total - done, (done - said.done) / (now - said.at));
      said = { at: now, done };
      const rate = number.format(rateOf(done, start));
      io.stderr.write(`${title}: ${number.format(done)} of ${number.format(total)} ${unit}, ${rate} a second, ${left}\n`);
    },
    stop: () => undefined,
  };
}

/** "about 4 min left", at so many a millisecond. */
function timeLeft(count: number, rate: number): string {
  const seconds = Math.ceil(Math.max(0, count) / rate / 1000);
  if (seconds < 100) return `about ${seconds} s left`;
  const minutes = Math.round(seconds / 60);
  return minutes < 100 ? `about ${minutes} min left` : `about ${Math.round(minutes / 60)} h left`;
}

export interface ByteCount {
  /** Hands the blocks on and counts them. */
  readonly count: (blocks: AsyncIterable<Buffer>) => AsyncIterable<Buffer>;
  stop(): void;
  /** e.g. "12.3 MB". */
  total(): string;
}

/** How much of a file whose length nobody knows yet is written: now and then a line, on a terminal in its place. */
export function countBytes(io: CommandIo, title: string): ByteCount {
  const start = performance.now();
  let [done, said] = [0, start];
  let open = false;
  const say = (): void => {
    const text = `${title}: ${megabytes(done)}, ${megabytes(rateOf(done, start))} a second`;
    io.stderr.write(io.stderr.isTTY ? `\r\u001b[K${text}` : `${text}\n`);
    open = io.stderr.isTTY === true;
  };
  return {
    async *count(blocks) {
      for await (const block of blocks) {
        done += block.length;
        const now = performance.now();
        if (now - said >= (io.stderr.isTTY ? 200 : LINE_EVERY_MS)) {
          said = now;
          say();
        }
        yield block;
      }
    },
    stop: () => {
      if (open) io.stderr.write("\r\u001b[K");
    },
    total: () => megabytes(done),
  };
}

const megabytes = (bytes: number): string =>
  bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
