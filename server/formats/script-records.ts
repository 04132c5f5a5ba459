/** Records as rows of a script: their nodes and what ties them to others. Flat properties and ties are in canonical ids. */
import type { Claim } from "../../model/claim.ts";
import { canonicalClaim, type Identity } from "../../model/identity.ts";
import { CLAIM_ROWS } from "../graph-form/claim-rows.ts";
import { present } from "../graph-form/fact-properties.ts";
import { articleProps, claimProps, entityProps, mentionProps, sentenceProps } from "../graph-form/record-properties.ts";
import type { ExportedRecord } from "../service/export/export-source.ts";
import type { ScriptBatches } from "./script-batches.ts";

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)];

/** Documents come before their claims: their days are kept, for claims carry them. Gives the statements that are full. */
export function createRecordWriter({ add }: ScriptBatches, identity: Identity): (item: ExportedRecord) => string[] {
  const { canonical } = identity;
  const days = new Map<string, string>();

  const writeClaim = (record: Claim): string[] => {
    const claim = canonicalClaim(record, identity);
    return [
      ...add("merge-claims", claimProps(claim, days.get(claim.document) ?? "", record)),
      ...CLAIM_ROWS.evidence(claim).flatMap((row) => add("merge-evidence", row)),
      ...CLAIM_ROWS.channels(claim).flatMap((row) => add("merge-channels", row)),
      ...CLAIM_ROWS.citations(claim).flatMap((row) => add("merge-citations", row)),
      ...CLAIM_ROWS.qualifiers(claim).flatMap((row) => add("merge-qualifiers", row)),
      ...CLAIM_ROWS.responses(claim).flatMap((row) => add("merge-responses", row)),
    ];
  };

  return (item) => {
    switch (item.kind) {
      case "entity":
        return add("merge-entities", present({ ...entityProps(item.record), degree: 0 }), item.record.kind);
      case "merge":
        return add("merge-merges", { ...item.record });
      case "document": {
        days.set(item.record.id, item.record.published);
        return add("merge-articles", present({ ...articleProps(item.record), publisher: canonical(item.record.publisher) }));
      }
      case "sentence":
        return add("merge-sentences", present(sentenceProps(item.record)));
      case "mention": {
        const { entity, alsoEntities = [], sentence } = item.record;
        const entities = distinct([entity, ...alsoEntities].map(canonical));
        return add("merge-mentions", { props: present(mentionProps(item.record)), sentence, entities });
      }
      case "claim":
        return writeClaim(item.record);
      case "link":
        return add(
          "merge-links",
          { from: item.record.from, to: item.record.to, note: item.record.note ?? null },
          item.record.type.toUpperCase(),
        );
      case "change":
        return add("merge-changes", present({ ...item.record }));
      case "change-part":
        return add("merge-change-parts", present({ ...item.record }));
    }
  };
}
