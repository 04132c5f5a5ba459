/** From what the API and what Cypher answer to the rows of the tutorial: two ways that share nothing but words for dates and statements. */
import { STATUS_NAMES, stancesInWords } from "../../client/panels/words/status-words.ts";
import { formatIsoDate, formatPartialDate } from "../../model/partial-date.ts";
import { timeInWords } from "../../model/role-sentence.ts";
import { PREDICATES, type PredicateId, type Status } from "../../model/schema.ts";
import { formatLiteral, formatQuantity, statementOf } from "../../model/statement.ts";
import type { ClaimPage, ClaimView, FactDetail, FactPage, LensComparison, Path } from "../../model/view.ts";

type Row = Readonly<Record<string, unknown>>;
type Rows = string[][];

const STANCES = { asserts: "asserts", denies: "denies", "does-not-confirm": "does not confirm" } as const;
const STANCES_OF_TYPES: Readonly<Record<string, string>> = { ASSERTS: "asserts", DENIES: "denies", WITHHOLDS: "does not confirm" };
const NO_BOUNDS = { fromMin: null, fromMax: null, toMin: null, toMax: null, eventMin: null, eventMax: null };
const statusName = (status: Status): string => STATUS_NAMES[status];
const number = new Intl.NumberFormat("en-GB");

const names = (refs: readonly { readonly name: string }[]): string =>
  refs
    .map(({ name }) => name)
    .sort()
    .join("; ");
const figureOf = ({ claim }: ClaimView): string => ("entity" in claim.object ? "" : formatLiteral(claim.object));
const saidOn = ({ said, notAfter }: Row): string => (said ? formatIsoDate(String(said)) : `by ${formatIsoDate(String(notAfter))}`);
const numberOf = (value: unknown, comparator: unknown = null): string =>
  `${comparator === "~" ? "about " : ""}${number.format(Number(value))}`;
const orDash = (value: unknown): string => (value === null || value === undefined ? "–" : String(value));
const listOf = (value: unknown): string => (value as string[]).join("; ");
const byDayThenId = (a: ClaimView, b: ClaimView): number => {
  const key = ({ claim }: ClaimView) => `${claim.statedOn.date ?? claim.statedOn.notAfter} ${claim.id}`;
  return key(a) < key(b) ? -1 : 1;
};

/** One for each question; `answers` are the parsed bodies, in the order of the tutorial's requests. */
export const FROM_API: readonly ((answers: readonly unknown[]) => Rows)[] = [
  ([page]) =>
    (page as ClaimPage).claims.map(({ claim, speaker, rootSource }) => [
      speaker.name,
      STANCES[claim.polarity],
      "entity" in claim.object ? "" : formatQuantity(claim.object),
      formatPartialDate(claim.statedOn),
      rootSource.name,
    ]),
  ([page]) => {
    const { claims } = page as ClaimPage;
    const replacedBy = ({ links }: ClaimView) => links.find(({ type, direction }) => type === "updates" && direction === "from")?.claim;
    return [...claims].sort(byDayThenId).map((view) => {
      const old = claims.find(({ claim }) => claim.id === replacedBy(view));
      const { claim, subject, speaker } = view;
      return [formatPartialDate(claim.statedOn), figureOf(view), subject.name, speaker.name, claim.modality, old ? figureOf(old) : "–"];
    });
  },
  ([detail]) => {
    const { independentSources, claims } = detail as FactDetail;
    const asserting = claims.filter(({ claim }) => claim.polarity === "asserts");
    return independentSources.map(({ id, name }) => {
      const voices = asserting.filter(({ rootSource }) => rootSource.id === id).map(({ speaker }) => speaker);
      return [name, names([...new Map(voices.map((voice) => [voice.id, voice])).values()])];
    });
  },
  ([page]) =>
    (page as FactPage).facts.map(({ fact }) => [
      fact.subject.name,
      orDash(fact.position),
      orDash(timeInWords(fact.bounds)),
      statusName(fact.status),
    ]),
  ([page]) =>
    [...(page as ClaimPage).claims]
      .sort(byDayThenId)
      .map(({ claim, subject, object }) => [
        subject.name,
        orDash(object?.name),
        orDash(claim.qualifiers.position),
        orDash(claim.ambiguity),
      ]),
  (days) =>
    days.map((detail, index) => {
      const { view, independentSources } = detail as FactDetail;
      return [formatIsoDate(`2022-01-${["09", "10"][index]}`), statusName(view.status), stancesInWords(view), names(independentSources)];
    }),
  ([page]) => (page as FactPage).facts.map(({ fact, sources }) => [fact.statement, names(sources), String(fact.denials + fact.withheld)]),
  ([answer]) => {
    const { paths } = answer as { paths: Path[] };
    return (paths[0]?.steps ?? []).map(({ statement, status, sources }) => [statement, statusName(status), String(sources)]);
  },
  ([answer]) => {
    const { rows } = answer as LensComparison;
    return rows.flatMap(({ fact, a, rivals }) => (a === "asserts" ? rivals.map(({ statement }) => [fact.statement, statement]) : []));
  },
  ([page]) =>
    [...(page as ClaimPage).claims]
      .filter(({ claim }) => claim.polarity === "asserts")
      .sort((a, b) => (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0) || byDayThenId(a, b))
      .flatMap(({ statement, evidence }) =>
        evidence.map(({ sentence, start, end }) => [statement, sentence, `${number.format(start)}–${number.format(end)}`]),
      ),
];

/** One for each question: the rows of its Cypher by column. `nameOf` turns the id of an entity into its name. */
export const FROM_CYPHER: readonly ((rows: readonly Row[], nameOf: (id: string) => string) => Rows)[] = [
  (rows) =>
    rows.map((row) => [String(row.who), STANCES_OF_TYPES[String(row.stance)] ?? "?", String(row.figure), saidOn(row), String(row.restsOn)]),
  (rows) =>
    rows.map((row) => [
      saidOn(row),
      numberOf(row.number, row.comparator),
      String(row.event),
      String(row.who),
      String(row.manner),
      row.insteadOf === null ? "–" : numberOf(row.insteadOf),
    ]),
  (rows) => rows.map(({ source, voices }) => [String(source), listOf(voices)]),
  (rows) =>
    rows.map((row) => [
      String(row.who),
      orDash(row.post),
      orDash(
        timeInWords({
          ...NO_BOUNDS,
          fromMin: row.fromMin as string | null,
          fromMax: row.fromMax as string | null,
          toMin: row.toMin as string | null,
          toMax: row.toMax as string | null,
        }),
      ),
      statusName(row.status as Status),
    ]),
  (rows) => rows.map((row) => [String(row.came), String(row.inPlaceOf), orDash(row.post), orDash(row.notSettled)]),
  (rows) =>
    rows.map((row) => {
      const counts = { asserts: Number(row.assert), denials: Number(row.deny), withheld: Number(row.doNotConfirm) };
      const sources = row.sources as string[];
      const status = counts.denials + counts.withheld > 0 ? "contested" : sources.length > 1 ? "corroborated" : "single-source";
      return [formatIsoDate(String(row.day)), statusName(status), stancesInWords(counts), sources.join("; ")];
    }),
  (rows, nameOf) => rows.map((row) => [statementOfKey(String(row.fact), nameOf), listOf(row.sources), String(row.opposed)]),
  (rows, nameOf) =>
    rows.flatMap((row) =>
      ["first", "second", "third"].map((step) => [
        statementOfKey(String(row[step]), nameOf, row[`${step}Post`]),
        statusName(row[`${step}Status`] as Status),
        String(row[`${step}Sources`]),
      ]),
    ),
  (rows, nameOf) =>
    rows.map(({ kazykhan, alzhanov }) => [statementOfKey(String(kazykhan), nameOf), statementOfKey(String(alzhanov), nameOf)]),
  (rows, nameOf) =>
    rows.map(({ fact, sentence, begins, ends }) => [
      statementOfKey(String(fact), nameOf),
      String(sentence),
      `${numberOf(begins)}–${numberOf(ends)}`,
    ]),
];

/** The proposition that a fact's key stands for, in words. */
function statementOfKey(key: string, nameOf: (id: string) => string, position: unknown = null): string {
  const [subject = "", predicate = "", ...rest] = key.split("|");
  const id = predicate as PredicateId;
  const text = rest.join("|");
  const isEntity = PREDICATES[id].edge !== null && !text.includes(" ");
  const object = isEntity ? { entity: text } : { value: text, datatype: "string" as const };
  return statementOf(subject, { predicate: id, object, position: position === null ? null : String(position) }, nameOf);
}
