/** What sources disagree on, in plain words. */
import type { ContradictionKind } from "../../../model/contradiction.ts";

export const KIND_WORDS: Readonly<Record<ContradictionKind, { readonly name: string; readonly meaning: string }>> = {
  number: { name: "Number", meaning: "Different values are given for one number, or a value is denied or not confirmed." },
  date: { name: "Date", meaning: "One thing is put on different days." },
  agent: { name: "Who", meaning: "Different people or bodies are named." },
  place: { name: "Place", meaning: "Different places are named." },
  denial: { name: "Denied", meaning: "Somebody asserts it, and somebody denies it." },
  withheld: { name: "Not confirmed", meaning: "Somebody asserts it, and somebody who should know does not confirm it." },
  account: { name: "Account", meaning: "Statements that cannot all be true." },
};
