/** The change log in plain words, with what can be taken back and, where nothing can, why. */
import type { ChangesResponse } from "../../model/api.ts";
import { type Change, COUNTED_RECORDS } from "../../model/change.ts";
import type { Merge } from "../../model/merge.ts";
import type { ChangeView, MergeView } from "../../model/view.ts";
import type { GraphStore } from "../store/graph-store.ts";
import type { ChangeQuery } from "../store/store-queries.ts";
import { mergeViews } from "./decide-identity.ts";

export async function listChanges(store: GraphStore, query: ChangeQuery): Promise<ChangesResponse> {
  const { changes, page, unlisted } = await store.changes(query);
  const merges = await store.mergesById([...new Set(changes.flatMap(({ merge }) => merge ?? []))]);
  const views = new Map((await mergeViews(store, merges)).map((view) => [view.id, view]));
  return { changes: changes.map((change) => toView(change, views)), page, unlisted };
}

function toView(change: Change, merges: ReadonlyMap<string, MergeView>): ChangeView {
  const { seq, at, by, kind, source, touched, records } = change;
  const merge = change.merge === null ? null : (merges.get(change.merge) ?? null);
  const counts = Object.fromEntries(COUNTED_RECORDS.map((what) => [what, change[what]]));
  return {
    seq,
    at,
    by,
    kind,
    source,
    touched,
    records,
    counts,
    summary: summaryOf(change),
    merge,
    undo: undoOf(change, merge?.state ?? null),
  };
}

const number = new Intl.NumberFormat("en-GB");
const counted = (count: number, one: string, many: string): string[] =>
  count === 0 ? [] : [`${number.format(count)} ${count === 1 ? one : many}`];

/** "Loaded january-2022: 197 claims, 86 entities, 2 articles". */
export function summaryOf(change: Change): string {
  const names = `${change.fromName ?? change.from} into ${change.intoName ?? change.into}`;
  const same = `${change.fromName ?? change.from} and ${change.intoName ?? change.into}`;
  const reason = change.reason === null ? "" : `: ${change.reason}`;
  switch (change.kind) {
    case "commit":
      return commitInWords(change);
    case "clear":
      return "Removed every record";
    case "mend":
      return `Put right what disagreed with the records: ${counted(change.problems, "place", "places").join()}`;
    case "merge":
      return `Merged ${names}${reason}`;
    case "suppose":
      return `Noted that ${same} may be the same${reason}`;
    case "accept":
      return `Accepted that ${same} are the same, and merged ${names}${reason}`;
    case "reject":
      return `Rejected that ${same} may be the same${reason}`;
    case "undo":
      return `Undid the merge of ${names}`;
  }
}

function commitInWords({ claims, entities, documents, mentions, sentences, links, texts, source }: Change): string {
  const parts = [
    ...counted(claims, "claim", "claims"),
    ...counted(entities, "entity", "entities"),
    ...counted(documents, "article", "articles"),
    ...counted(mentions, "mention", "mentions"),
    ...counted(sentences, "sentence", "sentences"),
    ...counted(links, "link between claims", "links between claims"),
    ...counted(texts, "text of an article", "texts of articles"),
  ];
  return `${source === null ? "Stored" : `Loaded ${source}`}: ${parts.join(", ")}`;
}

/** Only what people decide can be taken back; what was loaded stays, and the answer says what to do instead. */
function undoOf({ kind }: Change, state: Merge["state"] | null): ChangeView["undo"] {
  const not = (why: string): ChangeView["undo"] => ({ possible: false, why });
  switch (kind) {
    case "commit":
      return not("What was loaded cannot be taken back in parts. Load a corrected version, or empty the store and load again.");
    case "clear":
      return not("Records that were removed are not kept. Load them again.");
    case "mend":
      return not("Only what follows from the records was put right.");
    case "undo":
    case "reject":
      return not("It can be made again in the entity’s panel.");
    case "merge":
    case "accept":
      if (state === "merged") return { possible: true, why: "The two are shown apart again. No claim is changed by that." };
      return not(state === null ? "The store was emptied since." : "It was undone since.");
    case "suppose":
      if (state === "open") return { possible: true, why: "The hypothesis is turned down. It changed nothing so far." };
      return not(
        state === null
          ? "The store was emptied since."
          : state === "merged"
            ? "It was accepted since: undo that."
            : "It was decided since.",
      );
  }
}
