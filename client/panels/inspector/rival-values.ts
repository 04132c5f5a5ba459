/** Values that answer one question, laid out for reading side by side: each value, and each refusal to confirm or denial of one. */
import type { Literal } from "../../../model/claim.ts";
import type { Status } from "../../../model/schema.ts";
import { formatLiteral } from "../../../model/statement.ts";
import type { ClaimView, FactView } from "../../../model/view.ts";

export interface ValueColumn {
  readonly id: string;
  readonly factKey: string;
  readonly stance: "asserts" | "does-not-confirm" | "denies";
  /** "164", "dozens"; for a refusal what is refused, e.g. "164 people". */
  readonly value: string;
  readonly unit: string;
  readonly claims: number;
  readonly status: Status;
  /** Names, without repeats; empty until the claims are there. */
  readonly speakers: readonly string[];
}

/** "dozens of" is written before its unit; alone it is "dozens". */
export const bareValue = (literal: Literal): string => formatLiteral(literal).replace(/ of$/, "");

const STANCES = [
  { stance: "asserts", counted: "asserts" },
  { stance: "does-not-confirm", counted: "withheld" },
  { stance: "denies", counted: "denials" },
] as const;

export function valueColumns(facts: readonly FactView[], claims: readonly ClaimView[]): ValueColumn[] {
  return [...facts]
    .sort((a, b) => b.asserts - a.asserts)
    .flatMap((fact) =>
      STANCES.filter(({ counted }) => fact[counted] > 0).map(({ stance, counted }) => ({
        id: `${fact.key} ${stance}`,
        factKey: fact.key,
        stance,
        value: stance === "asserts" && fact.literal ? bareValue(fact.literal) : (fact.value ?? fact.statement),
        unit: stance === "asserts" ? (fact.literal?.unit ?? "") : "",
        claims: fact[counted],
        status: fact.status,
        speakers: [
          ...new Set(claims.filter((view) => view.fact === fact.key && view.claim.polarity === stance).map(({ speaker }) => speaker.name)),
        ],
      })),
    );
}

/** Facts in the unit that most of them have are rivals; others (18 agents among 164 people) count something else. */
export function splitByUnit(facts: readonly FactView[]): { readonly rivals: readonly FactView[]; readonly others: readonly FactView[] } {
  const weight = new Map<string, number>();
  const unitOf = ({ literal }: FactView): string => literal?.unit ?? "";
  for (const fact of facts) weight.set(unitOf(fact), (weight.get(unitOf(fact)) ?? 0) + fact.asserts + fact.denials + fact.withheld);
  const main = [...weight].sort(([, a], [, b]) => b - a)[0]?.[0];
  return { rivals: facts.filter((fact) => unitOf(fact) === main), others: facts.filter((fact) => unitOf(fact) !== main) };
}
