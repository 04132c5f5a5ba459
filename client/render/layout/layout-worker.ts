/** Runs layouts beside the page, one at a time, in the order asked. */
import { layOutByForce } from "../../core/layout/force-layout.ts";
import type { LayoutJob } from "../../core/layout/layout-job.ts";
import { layOutRadially } from "../../core/layout/radial-layout.ts";

export interface LayoutQuestion {
  readonly id: number;
  readonly job: LayoutJob;
}

export interface LayoutAnswer {
  readonly id: number;
  readonly places: Float32Array;
}

addEventListener("message", ({ data }: MessageEvent<LayoutQuestion>) => {
  const { id, job } = data;
  const places = job.layout === "radial" ? layOutRadially(job) : layOutByForce(job);
  const answer: LayoutAnswer = { id, places };
  postMessage(answer, { transfer: [places.buffer] });
});
