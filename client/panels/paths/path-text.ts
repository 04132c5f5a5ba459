/**
 * A path as plain text with its citations, to be pasted into a note or a message: each step with everybody who takes a
 * stance on it, when, by which way it reached us, and where it stands. Only held and verified text is quoted.
 */
import { count } from "../../../model/counted.ts";
import { formatPartialDate } from "../../../model/partial-date.ts";
import type { Polarity } from "../../../model/schema.ts";
import type { ClaimView, EvidenceView, Path, PathStep } from "../../../model/view.ts";
import { mannerInWords, sourceChain } from "../words/source-words.ts";
import { saidWhen } from "../words/time-words.ts";
import { stepsInWords, supportInWords, weaknessInWords } from "./path-words.ts";

const VERBS: Readonly<Record<Polarity, string>> = {
  asserts: "says so",
  denies: "denies it",
  "does-not-confirm": "does not confirm it",
};

export function pathAsText(path: Path): string {
  const { nodes, steps, weakest } = path;
  const [from, to] = [nodes[0], nodes.at(-1)].map((node) => node?.name ?? "");
  const weak = steps.length > 1 ? `Weakest link: step ${weakest + 1}, ${weaknessInWords(path)}.` : `Support: ${weaknessInWords(path)}.`;
  return [
    `How ${from} and ${to} are connected: ${stepsInWords(steps.length)}. ${weak}`,
    nodes.map(({ name }) => name).join(" – "),
    ...steps.map((step, index) => stepAsText(step, index + 1)),
  ].join("\n\n");
}

function stepAsText(step: PathStep, number: number): string {
  return [`${number}. ${step.statement}.`, `   ${supportInWords(step)}.`, ...step.claims.flatMap(claimAsText)].join("\n");
}

function claimAsText(view: ClaimView): string[] {
  const { claim, speaker, speakerRole } = view;
  const who = speakerRole ? `${speaker.name} (${speakerRole})` : speaker.name;
  const date = saidWhen(formatPartialDate(claim.statedOn));
  const chain = sourceChain(view);
  return [
    `   - ${who} ${VERBS[claim.polarity]}, said ${date}; ${mannerInWords(claim)}.`,
    ...(chain.length > 1 ? [`     How it reached us: ${chain.map(({ entity }) => entity.name).join(" > ")}.`] : []),
    ...view.evidence.flatMap((evidence) => evidenceAsText(evidence, view.documentTitle)),
    ...(claim.inferred ? ["     A reading of ours: the text does not say this outright."] : []),
    ...(claim.ambiguity ? [`     Not settled: ${claim.ambiguity}`] : []),
  ];
}

function evidenceAsText({ exact, verified, paraphrase, sentence, start, end }: EvidenceView, title: string): string[] {
  const words = exact !== null && verified ? `“${exact}”` : `In our words: ${paraphrase}`;
  return [`     ${words}`, `     Source: ${title}, sentence ${sentence}, characters ${count(start)}–${count(end)}.`];
}
