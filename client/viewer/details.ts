/** What is selected, in words: of an entity its statements, of a statement everybody who takes a stance on it. */
import type { Citation, FileFact, FileNode, OneFile } from "../../model/one-file.ts";
import { formatIsoDate } from "../../model/partial-date.ts";
import { POLARITIES } from "../../model/schema.ts";
import type { Selection } from "../core/view-state.ts";
import { KIND_NAMES } from "../panels/words/kind-names.ts";
import { STANCE_HEADINGS, STATUS_MEANINGS, STATUS_NAMES } from "../panels/words/status-words.ts";
import { saidWhen } from "../panels/words/time-words.ts";
import { button, make } from "./dom.ts";
import { kindMark, lineMark } from "./marks.ts";

export interface Details {
  readonly element: HTMLElement;
  show(selection: Selection | null): void;
}

export function createDetails({ about, nodes, edges }: OneFile, select: (selection: Selection | null) => void): Details {
  const element = make("aside", { class: "details", "aria-label": "Details", "aria-live": "polite" });
  const nodeOf = new Map(nodes.map((node) => [node.key, node]));
  const factOf = new Map<string, FileFact>([...edges, ...nodes.flatMap(({ facts }) => facts)].map((fact) => [fact.key, fact]));
  const back = (): HTMLElement => button("Back to the overview", () => select(null), "button quiet");

  function overview(): Node[] {
    const claims = [...factOf.values()].reduce((sum, fact) => sum + fact.claims.length, 0);
    const counts = `${nodes.length} names, ${edges.length} relations, ${factOf.size - edges.length} other facts, ${claims} claims.`;
    return [
      make("h2", {}, "What this file holds"),
      make("ul", { class: "scope" }, ...about.scope.map((line) => make("li", {}, line))),
      make("p", {}, counts),
      make("p", { class: "quiet" }, `Exported from Tamga on ${formatIsoDate(about.made.slice(0, 10))}.`),
      make("p", { class: "quiet" }, "Select a name or a line to read who says so, and where."),
      make(
        "p",
        { class: "quiet" },
        "What the cited sentences say is given in Tamga’s own words; the articles themselves are not in this file.",
      ),
    ];
  }

  function entity(node: FileNode): Node[] {
    const lines = edges.filter(({ source, target }) => source === node.key || target === node.key);
    return [
      make("p", { class: "kindline" }, kindMark(node.kind), [KIND_NAMES[node.kind], node.subtype].filter(Boolean).join(" · ")),
      make("h2", {}, node.label),
      ...(node.aliases.length > 0 ? [make("p", { class: "quiet" }, `Also: ${node.aliases.join(", ")}`)] : []),
      ...(node.unnamed ? [make("p", { class: "caution" }, "The articles do not give its name.")] : []),
      ...(node.contested ? [make("p", { class: "caution" }, "Sources disagree on whether it exists, or on what it is.")] : []),
      ...(node.note === null ? [] : [make("p", {}, node.note)]),
      ...listOf("What is said of it", node.facts),
      ...listOf("Relations", lines),
      back(),
    ];
  }

  function listOf(heading: string, facts: readonly FileFact[]): Node[] {
    if (facts.length === 0) return [];
    const rows = facts.map((fact) => {
      const row = button(null, () => select({ type: "edge", key: fact.key }), "row");
      row.append(lineMark(fact.status), make("span", {}, fact.statement));
      return make("li", {}, row);
    });
    return [make("h3", {}, `${heading} ${facts.length}`), make("ul", { class: "rows" }, ...rows)];
  }

  function statement(fact: FileFact): Node[] {
    const line = edges.find(({ key }) => key === fact.key);
    const ends = line ? [...new Set([line.source, line.target])].flatMap((id) => nodeOf.get(id) ?? []) : [];
    return [
      make("p", { class: "kindline" }, lineMark(fact.status), STATUS_NAMES[fact.status]),
      make("h2", {}, fact.statement),
      make("p", { class: "quiet" }, STATUS_MEANINGS[fact.status]),
      make("p", { class: "ends" }, ...ends.map((end) => button(end.label, () => select({ type: "node", id: end.key })))),
      ...POLARITIES.flatMap((stance) => {
        const claims = fact.claims.filter((claim) => claim.stance === stance);
        return claims.length === 0 ? [] : [make("h3", {}, `${STANCE_HEADINGS[stance]} ${claims.length}`), ...claims.map(card)];
      }),
      back(),
    ];
  }

  return {
    element,
    show: (selection) => {
      const node = selection?.type === "node" ? nodeOf.get(selection.id) : undefined;
      const fact = selection?.type === "edge" ? factOf.get(selection.key) : undefined;
      element.replaceChildren(...(node ? entity(node) : fact ? statement(fact) : overview()));
      element.scrollTop = 0;
    },
  };
}

function card({ speaker, said, says, title, publisher, published, places }: Citation): HTMLElement {
  return make(
    "article",
    { class: "card" },
    make("p", { class: "speaker" }, speaker),
    make("p", { class: "quiet" }, `said ${saidWhen(said)}`),
    ...says.map((text) => make("p", { class: "says" }, text)),
    make("p", { class: "quiet cite" }, `“${title}”, ${publisher}, ${published}, characters ${places}`),
  );
}
