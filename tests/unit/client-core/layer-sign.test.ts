import { freeNumber, hueOf, LAYER_HUES, signOf, signsOf } from "../../../client/core/layer-sign.ts";

describe("signs of files", () => {
  test("a file takes the smallest number that is free", () => {
    expect([freeNumber([]), freeNumber([1, 2]), freeNumber([2, 3]), freeNumber([1, 3])]).toEqual([1, 3, 1, 2]);
  });

  test("files next to each other differ in hue, and what several have has the hue of none", () => {
    const hues = Array.from({ length: LAYER_HUES }, (_, at) => hueOf([at + 1]));
    expect(new Set(hues).size).toBe(LAYER_HUES);
    expect(hueOf([LAYER_HUES + 1])).toBe(hueOf([1]));
    expect(hues).not.toContain(hueOf([1, 2]));
  });

  test("signs never repeat, and many are counted", () => {
    expect([signOf(1), signOf(12)]).toEqual(["F1", "F12"]);
    expect([signsOf([]), signsOf([2]), signsOf([1, 2]), signsOf([1, 2, 7, 9])]).toEqual(["", "F2", "F1 F2", "F1 F2 +2"]);
  });
});
