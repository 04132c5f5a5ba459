/** Invented claims: speakers, stances, dates and channels in the proportions of a crisis, and links between claims. */
import type { Claim, ClaimLink } from "../../model/claim.ts";
import type { PartialDate } from "../../model/partial-date.ts";
import { PREDICATES } from "../../model/schema.ts";
import {
  CLAIMS_PER_DOCUMENT,
  day,
  documentId,
  publicationDay,
  publisherOf,
  SENTENCES_PER_DOCUMENT,
  sentenceId,
  sentenceStart,
  sha256,
} from "./documents.ts";
import { entityId, kindOf } from "./entities.ts";
import { createPropositions, type Drawn } from "./propositions.ts";
import type { Random } from "./random.ts";

const SPEAKING = ["Person", "Organization", "Group"];
export const claimId = (index: number): string => `c${String(index).padStart(7, "0")}`;

export function createClaims(entities: number, random: Random, onlyEdges: boolean) {
  const propositions = createPropositions(entities, random, onlyEdges);
  const links: ClaimLink[] = [];

  function speaker(): string {
    for (;;) {
      const index = random.skewedBelow(entities);
      if (SPEAKING.includes(kindOf(index))) return entityId(index);
    }
  }

  const exactly = (offset: number): PartialDate => ({ date: day(offset), precision: "day" });
  const maybe = (probability: number, offset: number): PartialDate | null => {
    if (!random.chance(probability)) return null;
    if (random.chance(0.3)) return { date: null, precision: "unknown", notAfter: day(offset) };
    return random.chance(0.2) ? { date: day(offset).slice(0, 7), precision: "month" } : exactly(offset);
  };

  function stance({ proposition, known }: Drawn): Pick<Claim, "polarity" | "about"> {
    if (!known || !random.chance(0.25)) return { polarity: "asserts" };
    return { polarity: random.chance(0.6) ? "denies" : "does-not-confirm", about: [proposition.claim] };
  }

  function link(id: string, { rival, known, proposition }: Drawn): void {
    if (rival) {
      const type = PREDICATES[rival.predicate].group === "quantity" && random.chance(0.4) ? "updates" : "contradicts";
      links.push({ from: id, type, to: rival.claim, ...(random.chance(0.5) ? { note: "another figure" } : {}) });
    } else if (known && random.chance(0.05)) links.push({ from: id, type: "supports", to: proposition.claim });
  }

  return {
    links: links as readonly ClaimLink[],
    generate(index: number): Claim {
      const id = claimId(index);
      const document = Math.floor(index / CLAIMS_PER_DOCUMENT);
      const drawn = propositions.draw(id);
      link(id, drawn);
      const { subject, predicate, object } = drawn.proposition;
      const { group } = PREDICATES[predicate];
      const published = publicationDay(document);
      const reporter = publisherOf(document, entities);
      const said = random.chance(0.3) ? reporter : speaker();
      const sentence = random.below(SENTENCES_PER_DOCUMENT);
      const start = sentenceStart(sentence) + random.below(40);
      const lasting = group === "role" || group === "structure";
      return {
        id,
        document: documentId(document),
        subject,
        predicate,
        object,
        qualifiers: random.chance(0.1) ? { location: entityId(random.skewedBelow(entities)) } : {},
        validFrom: lasting ? maybe(0.5, random.below(10)) : null,
        validTo: lasting ? maybe(0.2, 12 + random.below(30)) : null,
        eventDate: lasting ? null : maybe(0.5, random.below(30)),
        statedOn: random.chance(0.6)
          ? exactly(Math.max(0, published - random.below(3)))
          : { date: null, precision: "unknown", notAfter: day(published) },
        speaker: said,
        reporter,
        reportedVia: random.chance(0.15) ? [entityId(random.skewedBelow(entities))] : [],
        cites: random.chance(0.1) ? [speaker()] : [],
        attribution: said === reporter ? "narration" : random.pick(["direct-quote", "indirect", "according-to"]),
        ...stance(drawn),
        modality: random.pick(["reported", "claimed", "confirmed", "alleged"]),
        evidence: [sentenceId(document, sentence)],
        cue: { start, end: start + 30, sha256: sha256(`${id} cue`), gist: `cue of ${id}` },
        review: onlyEdges || random.chance(0.98) ? "accepted" : random.pick(["pending", "rejected"]),
        extractedBy: "generator",
      };
    },
  };
}
