/**
 * Light or dark. `data-theme` on the root element is always one of the two, so that tokens have one block each; the
 * reader's choice is kept in local storage and believed only when it is one of the three words.
 */
import { useSyncExternalStore } from "react";
import { z } from "zod";

const choiceSchema = z.enum(["system", "light", "dark"]);
export type ThemeChoice = z.infer<typeof choiceSchema>;

const KEY = "tamga.theme";
const dark = matchMedia("(prefers-color-scheme: dark)");
const listeners = new Set<() => void>();

/** Storage may be forbidden to the page: then the choice lasts as long as the page. */
function readChoice(): ThemeChoice {
  try {
    return choiceSchema.catch("system").parse(localStorage.getItem(KEY));
  } catch {
    return "system";
  }
}

let choice = readChoice();

function apply(): void {
  const resolved = choice === "system" ? (dark.matches ? "dark" : "light") : choice;
  document.documentElement.dataset.theme = resolved;
}

export function setTheme(next: ThemeChoice): void {
  choice = next;
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // Kept for this page only.
  }
  apply();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useTheme = (): ThemeChoice => useSyncExternalStore(subscribe, () => choice);

apply();
dark.addEventListener("change", apply);

// React Aria adds its one rule as an inline style element unless an element of this id is there; base.css has the rule.
const marker = document.createElement("meta");
marker.id = "react-aria-pressable-style";
document.head.append(marker);
