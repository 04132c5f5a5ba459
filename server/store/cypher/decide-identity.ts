/**
 * Decisions about who is who, each in one transaction: the merge is kept, what it changes is derived anew, and the
 * change log says so. A decision that was made already changes nothing and is no entry of the log.
 */
import { type Entity, entitySchema } from "../../../model/entity.ts";
import { AppError } from "../../../model/errors.ts";
import { type Identity, identityOf } from "../../../model/identity.ts";
import { type IdentityDecision, type Merge, mergeSchema } from "../../../model/merge.ts";
import { KINDS } from "../../../model/schema.ts";
import { parseDetail } from "./batch-records.ts";
import { changeIdentity } from "./change-identity.ts";
import type { ChangeLog } from "./change-log.ts";
import type { Reader } from "./query.ts";
import { READ } from "./read-queries.ts";
import type { Writer } from "./transaction.ts";
import { WRITE } from "./write-queries.ts";

type Proposal = Extract<IdentityDecision, { readonly action: "merge" | "suppose" }>;

/** Throws `not-found` for ids that are unknown, `conflict` or `validation` for what cannot be merged. */
export async function decideIdentity(writer: Writer, log: ChangeLog, decision: IdentityDecision): Promise<Merge> {
  const last = await log.begin(writer);
  const standing = await writer.read(READ.standingMerges, {});
  const known = await readMerge(writer, decision.id);
  const merge = "from" in decision ? propose(decision, known, log.now()) : decide(decision, known, log.now());
  if (known !== null && merge.state === known.state) return known;

  const [from, into] = await readEnds(writer, merge);
  const identity = identityOf(standing);
  if (decision.action === "suppose") await mayBeSupposed(writer, identity, from, into);
  if (merge.state === "merged") mayBeMerged(identity, from, into);
  if ("allowKinds" in decision && !decision.allowKinds) demandOneKind(from, into);

  await writer.send(WRITE.saveMerge, { id: merge.id, props: { ...merge } });
  const others = standing.filter((other) => other.from !== merge.from);
  const after = merge.state === "merged" ? [...standing, merge] : known?.state === "merged" ? others : standing;
  if (after !== standing) await changeIdentity(writer, identity, identityOf(after));
  const said = {
    by: decision.by,
    merge: merge.id,
    from: from.id,
    fromName: from.name,
    into: into.id,
    intoName: into.name,
    reason: merge.reason,
  };
  await log.append(writer, last, changeKind(decision, merge), said, [merge.from, merge.into, merge.id]);
  return merge;
}

async function readMerge({ read }: Reader, id: string): Promise<Merge | null> {
  const [row] = await read(READ.merges, { ids: [id] });
  return row ? mergeSchema.parse(row.props) : null;
}

function propose({ action, allowKinds: _, ...proposal }: Proposal, known: Merge | null, at: string): Merge {
  if (known) throw new AppError("conflict", `There is a merge ${known.id} already.`);
  return { ...proposal, at, state: action === "merge" ? "merged" : "open" };
}

function decide({ action, id, by }: Exclude<IdentityDecision, Proposal>, known: Merge | null, at: string): Merge {
  if (!known) throw new AppError("not-found", `There is no merge ${id}.`);
  const { state } = known;
  const decided = { ...known, decidedBy: by, decidedAt: at };
  if (action === "accept") {
    if (state === "merged" || state === "open") return { ...decided, state: "merged" };
    throw new AppError("conflict", `The merge ${id} was ${state}, so it cannot be accepted. Put it up anew.`);
  }
  if (state === "merged") return { ...decided, state: "undone" };
  return state === "open" ? { ...decided, state: "rejected" } : known;
}

const changeKind = ({ action }: IdentityDecision, { state }: Merge) =>
  action === "withdraw" ? (state === "undone" ? "undo" : "reject") : action;

async function readEnds({ read }: Reader, { from, into }: Pick<Merge, "from" | "into">): Promise<[Entity, Entity]> {
  const rows = await read(READ.entities, { ids: [...new Set([from, into])] });
  const byId = new Map(rows.map(({ id, detail }) => [id, parseDetail(entitySchema, detail)]));
  const entity = (id: string): Entity => {
    const found = byId.get(id);
    if (!found) throw new AppError("not-found", `There is no entity ${id}.`);
    return found;
  };
  return [entity(from), entity(into)];
}

/** Throws unless both stand for themselves and are two. */
function mayBeMerged({ canonical }: Identity, from: Entity, into: Entity): void {
  demandTwo(from, into);
  if (canonical(into.id) === from.id) {
    throw new AppError(
      "conflict",
      `${into.name} (${into.id}) is merged into ${from.name} (${from.id}) already: this merge would go round in a circle. Undo that one first.`,
    );
  }
  for (const { id, name } of [from, into]) {
    if (canonical(id) === id) continue;
    throw new AppError(
      "conflict",
      `${name} (${id}) is merged into ${canonical(id)} already. Undo that merge first, or use ${canonical(id)} in its place.`,
    );
  }
}

/** Hypotheses may compete; but the same one stands open once, and not about what is one already. */
async function mayBeSupposed({ read }: Reader, { canonical }: Identity, from: Entity, into: Entity): Promise<void> {
  demandTwo(from, into);
  if (canonical(from.id) === canonical(into.id)) {
    throw new AppError("conflict", `${from.name} (${from.id}) and ${into.name} (${into.id}) are merged already.`);
  }
  const open = await read(READ.openMerges, { a: from.id, b: into.id });
  if (open[0]) throw new AppError("conflict", `That ${from.name} may be ${into.name} stands open already, as ${open[0].id}.`);
}

function demandTwo(from: Entity, into: Entity): void {
  if (from.id !== into.id) return;
  throw new AppError("validation", `${from.name} (${from.id}) cannot be merged into itself.`, {
    errors: [{ path: "into", message: "must be another entity" }],
  });
}

function demandOneKind(from: Entity, into: Entity): void {
  if (from.kind === into.kind) return;
  const [one, other] = [KINDS[from.kind], KINDS[into.kind]].map(({ plural }) => plural.toLowerCase());
  throw new AppError(
    "conflict",
    `${from.name} is listed under ${one}, and ${into.name} under ${other}. If they are one all the same, say so with allowKinds: true.`,
    { errors: [{ path: "allowKinds", message: `must be true to merge ${from.kind} into ${into.kind}` }] },
  );
}
