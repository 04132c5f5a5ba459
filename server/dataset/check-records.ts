/** The rules of all record kinds over one dataset, in the order of its files, with what they must remember. */
import type { ArticleStates } from "./article-states.ts";
import { checkClaim, checkLink } from "./check-claim.ts";
import { checkDocument, checkMention, checkSentence } from "./check-evidence.ts";
import type { RecordKind, RecordOf } from "./dataset-files.ts";
import { createKnownRecords, type IdRegister } from "./known-records.ts";
import { createNumberColumn } from "./number-column.ts";
import { quote } from "./parse-record.ts";
import type { Place } from "./problem-list.ts";

/** Called for each sound record with the number of its id. */
type Rule<K extends RecordKind> = (record: RecordOf[K], ordinal: number, place: Place) => Promise<void> | void;

export interface RecordRules {
  readonly registers: Readonly<Record<RecordKind, IdRegister>>;
  readonly rules: { readonly [K in RecordKind]: Rule<K> };
  /** After the claims: reports `about` of claims that nothing defines. `placeOf` finds the place by line and id. */
  readonly finishClaims: (placeOf: (line: number, id: string) => Place) => void;
}

export function createRecordRules(articles: ArticleStates | null): RecordRules {
  const known = createKnownRecords();
  const forward = createForwardReferences(known.claims);
  return {
    registers: {
      entities: known.entities,
      documents: known.documents,
      sentences: known.sentences,
      mentions: known.mentions,
      claims: known.claims,
      links: known.links,
    },
    rules: {
      entities: (entity, ordinal) => known.entities.setKind(ordinal, entity.kind),
      documents: (document, ordinal, place) => checkDocument(document, ordinal, known, place, articles),
      sentences: (sentence, ordinal, place) => checkSentence(sentence, ordinal, known, place, articles),
      mentions: (mention, _, place) => checkMention(mention, known, place, articles),
      claims: (claim, ordinal, place) => {
        for (const about of claim.about ?? []) {
          if (about === claim.id) place.report("about: the claim cannot answer itself");
          else forward.note(about, ordinal, place.line);
        }
        return checkClaim(claim, known, place, articles);
      },
      links: (link, _, place) => checkLink(link, known, place),
    },
    finishClaims: forward.finish,
  };
}

/** References to claims further down, as numbers: three a reference. */
function createForwardReferences(claims: IdRegister) {
  const cells = createNumberColumn();
  let used = 0;
  return {
    note: (target: string, from: number, line: number): void => {
      const ordinal = claims.expect(target);
      if (claims.isDefined(ordinal)) return;
      for (const value of [ordinal, from, line]) cells.set(used++, value);
    },
    finish: (placeOf: (line: number, id: string) => Place): void => {
      for (let at = 0; at < used; at += 3) {
        const target = cells.get(at);
        if (claims.isDefined(target)) continue;
        placeOf(cells.get(at + 2), claims.idAt(cells.get(at + 1))).report(`about: unknown claim ${quote(claims.idAt(target))}`);
      }
    },
  };
}
