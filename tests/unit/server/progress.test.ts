/** What is said about how far a load is, in a log and on a terminal: what is done, how fast, and how long it will take. */
import { PassThrough } from "node:stream";
import { jest } from "@jest/globals";
import type { CommandIo } from "../../../server/commands/command-io.ts";
import { showChecking, showProgress } from "../../../server/commands/progress.ts";

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

function said(isTTY: boolean): { readonly io: CommandIo; text(): string } {
  const stderr = Object.assign(new PassThrough(), { isTTY, columns: 200 });
  return {
    io: { stdout: new PassThrough(), stderr, env: {}, signal: new AbortController().signal },
    text: () => String(stderr.read() ?? ""),
  };
}

test("in a log a line now and then, with the time left by what was done of late", () => {
  const { io, text } = said(false);
  const progress = showProgress(io, "graph", 100_000);
  progress.add(1000);
  expect(text()).toBe("");
  // What was there already goes fast, what is new does not.
  jest.advanceTimersByTime(10_000);
  progress.add(39_000);
  expect(text()).toBe("graph: 40,000 of 100,000 records, 4,000 a second, about 15 s left\n");
  jest.advanceTimersByTime(10_000);
  progress.add(1000);
  expect(text()).toBe("graph: 41,000 of 100,000 records, 2,050 a second, about 10 min left\n");
  jest.advanceTimersByTime(1000);
  progress.add(1);
  expect(text()).toBe("");
  jest.advanceTimersByTime(9000);
  progress.add(9);
  expect(text()).toMatch(/about 16 h left\n$/);
  progress.stop();
});

test("on a terminal a bar with the same", () => {
  const { io, text } = said(true);
  const progress = showProgress(io, "graph", 1000);
  for (let second = 0; second < 4; second += 1) {
    jest.advanceTimersByTime(1000);
    progress.add(100);
  }
  jest.advanceTimersByTime(1000);
  progress.stop();
  expect(text()).toMatch(/graph .*40% · 400 of 1000 records · 100 a second · \d+s left/);
});

test("the check of a dataset, whose size its first news brings", () => {
  const { io, text } = said(false);
  const checking = showChecking(io, "graph.gexf");
  checking.stop();
  checking.add(1000, 5_000_000);
  jest.advanceTimersByTime(5000);
  checking.add(999_000, 5_000_000);
  expect(text()).toBe("Checking graph.gexf: 1,000,000 of 5,000,000 bytes, 200,000 a second, about 20 s left\n");
});
