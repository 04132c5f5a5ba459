/**
 * Peak memory of a process and of its children, read from /proc (Linux): the kernel's own high-water mark of resident
 * memory, so that nothing between two looks is missed but growth in a process's last moments.
 */
import { readdirSync, readFileSync } from "node:fs";

const EVERY_MS = 50;

/** Mebibytes; null for a process that is gone. */
function peakOf(pid: number): number | null {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}

function childrenOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, "utf8").trim().split(/\s+/).filter(Boolean).map(Number),
    );
  } catch {
    return [];
  }
}

export interface Peaks {
  readonly ownMiB: number;
  /** The largest of its children; 0 when it had none. */
  readonly childMiB: number;
}

/** Watches until `stop`, which returns the peaks. */
export function watchMemory(pid: number): { stop(): Peaks } {
  let own = 0;
  let child = 0;
  const look = () => {
    own = Math.max(own, peakOf(pid) ?? 0);
    for (const each of childrenOf(pid)) child = Math.max(child, peakOf(each) ?? 0);
  };
  look();
  const timer = setInterval(look, EVERY_MS);
  return {
    stop() {
      clearInterval(timer);
      return { ownMiB: Math.round(own), childMiB: Math.round(child) };
    },
  };
}
