/** Names by what they have in them, other names of the same entity too; Enter chooses the first. */
import type { FileNode } from "../../model/one-file.ts";
import { button, make } from "./dom.ts";
import { kindMark } from "./marks.ts";

const MOST_FOUND = 8;
const folded = (text: string): string => text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();

export function createSearch(nodes: readonly FileNode[], onFound: (id: string) => void): HTMLElement {
  const words = nodes.map((node) => ({ node, text: folded([node.label, ...node.aliases].join("\n")) }));
  const input = make("input", { type: "search", placeholder: "Search names", "aria-label": "Search names", autocomplete: "off" });
  const list = make("ul", { class: "found" });
  const told = make("p", { class: "told", role: "status" });
  let found: readonly FileNode[] = [];

  function choose(node: FileNode): void {
    input.value = "";
    look();
    onFound(node.key);
  }
  function look(): void {
    const asked = folded(input.value.trim());
    const all = asked === "" ? [] : words.filter(({ text }) => text.includes(asked)).map(({ node }) => node);
    found = all.slice(0, MOST_FOUND);
    list.replaceChildren(
      ...found.map((node) => {
        const row = button(null, () => choose(node), "row");
        row.append(kindMark(node.kind), make("span", {}, node.label));
        return make("li", {}, row);
      }),
    );
    const more = all.length > found.length ? `, ${found.length} of them listed` : "";
    told.textContent = asked === "" ? "" : all.length === 0 ? "No name has that in it." : `${all.length} found${more}.`;
  }
  input.addEventListener("input", look);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && found[0]) choose(found[0]);
    if (event.key === "Escape") {
      input.value = "";
      look();
    }
  });
  return make("div", { class: "search", role: "search" }, input, make("div", { class: "answers" }, list, told));
}
