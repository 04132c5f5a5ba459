/** Contrast of every text and mark token against every ground it stands on, in both themes (WCAG 2.2, 1.4.3 and 1.4.11). */
import { readFileSync } from "node:fs";
import { LAYER_HUES } from "../../../client/core/layer-sign.ts";
import { KIND_COLORS } from "../../../model/look.ts";

const css = readFileSync(new URL("../../../client/styles/tokens.css", import.meta.url), "utf8");

function tokensOf(selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf("}", start));
  return new Map([...block.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = "", value = ""]) => [name, value]));
}

const channel = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => channel(Number.parseInt(hex.slice(at, at + 2), 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const KINDS = ["person", "organization", "group", "place", "event", "document", "channel"].map((kind) => `kind-${kind}`);
const STATUSES = ["corroborated", "single-source", "contested", "only-denied", "not-excluded"].map((status) => `status-${status}`);
const LAYERS = Array.from({ length: LAYER_HUES + 1 }, (_, hue) => `layer-${hue}`);
const GROUNDS = ["canvas", "raised", "sunken"];
const themes = [
  ["light", tokensOf(":root")],
  ["dark", tokensOf(':root[data-theme="dark"]')],
] as const;

describe.each(themes)("the %s theme", (_theme, tokens) => {
  const colour = (name: string): string => {
    const value = tokens.get(name);
    if (!value) throw new Error(`--${name} is no colour of this theme`);
    return value;
  };
  const pairs = (names: readonly string[]) => names.flatMap((name) => GROUNDS.map((ground) => [name, ground] as const));

  test.each(pairs(["ink", "ink-2", "ink-3", "accent", "bad", "good", "warn", "label", ...LAYERS]))(
    "text --%s reads on --%s",
    (name, ground) => {
      expect(contrast(colour(name), colour(ground))).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(pairs([...KINDS, ...STATUSES, "line-strong", "selection"]))("mark --%s is seen on --%s", (name, ground) => {
    expect(contrast(colour(name), colour(ground))).toBeGreaterThanOrEqual(3);
  });

  test.each(["edge", "edge-speech"])("--%s is seen on the canvas", (name) => {
    expect(contrast(colour(name), colour("canvas"))).toBeGreaterThanOrEqual(3);
  });

  test.each([
    ["on-accent", "accent"],
    ["accent", "accent-soft"],
    ["good", "good-soft"],
    ["bad", "bad-soft"],
    ["warn", "warn-soft"],
    ["ink", "accent-soft"],
    ["ink", "warn-soft"],
    ["ink", "bad-soft"],
  ])("text --%s reads on --%s", (name, ground) => {
    expect(contrast(colour(name), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });
});

test("both themes name the same colours", () => {
  expect([...themes[1][1].keys()].sort()).toEqual([...themes[0][1].keys()].sort());
});

test("files have the colours of the light theme", () => {
  const light = tokensOf(":root");
  for (const [kind, color] of Object.entries(KIND_COLORS)) expect([kind, light.get(`kind-${kind.toLowerCase()}`)]).toEqual([kind, color]);
});
