import fc from "fast-check";
import { intervalShape } from "../../../client/panels/marks/interval-shape.ts";
import { type Bounds, certaintyOn } from "../../../model/fact.ts";

const open: Bounds = { fromMin: null, fromMax: null, toMin: null, toMax: null, eventMin: null, eventMax: null };

test("draws nothing when nothing is known", () => {
  expect(intervalShape(open)).toBeNull();
});

test("a state of which only the latest end is known is possible before it, certain nowhere", () => {
  const shape = intervalShape({ ...open, toMax: "2022-01-09" });
  expect(shape).toMatchObject({ certain: null, openStart: true, openEnd: false, possible: { from: 0 } });
  expect(shape?.ticks.map(({ day }) => day)).toEqual(["2022-01-09"]);
  expect(shape?.possible.to).toBe(shape?.ticks[0]?.at);
});

test("an event on a known day is one certain moment", () => {
  const shape = intervalShape({ ...open, eventMin: "2022-01-08", eventMax: "2022-01-08" });
  expect(shape?.certain?.from).toBe(shape?.certain?.to);
  expect(shape).toMatchObject({ openStart: false, openEnd: false });
});

const day = fc.option(
  fc.date({ min: new Date("2000-01-01"), max: new Date("2030-12-31"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
);

test("agrees with the model on every day: certain inside the solid stretch, excluded outside the dashed one", () => {
  fc.assert(
    fc.property(day, day, day, day, (...days) => {
      const [fromMin = null, fromMax = null] = days.slice(0, 2).sort((a, b) => ((a ?? "") < (b ?? "") ? -1 : 1));
      const [toMin = null, toMax = null] = days.slice(2).sort((a, b) => ((a ?? "") < (b ?? "") ? -1 : 1));
      fc.pre(fromMin === null || toMax === null || fromMin <= toMax);
      const bounds = { ...open, fromMin, fromMax, toMin, toMax };
      const shape = intervalShape(bounds);
      for (const tick of shape?.ticks ?? []) {
        const certainty = certaintyOn(bounds, tick.day);
        const inside = (stretch: { from: number; to: number } | null | undefined) =>
          stretch ? tick.at >= stretch.from - 1e-9 && tick.at <= stretch.to + 1e-9 : false;
        if (certainty === "certain") expect(inside(shape?.certain)).toBe(true);
        if (inside(shape?.possible)) expect(certainty).not.toBeNull();
      }
    }),
  );
});
