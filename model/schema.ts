/**
 * The one table of node kinds and predicates. Labels, Cypher relationship types, validators, the legend,
 * the schema endpoint and the docs are all derived from it.
 */

/** A kind of entity: its plural for headings, and the FollowTheMoney schema used when an entity names none. */
export interface KindDefinition {
  readonly plural: string;
  readonly ftm: string;
}

export const KINDS = {
  Person: { plural: "People", ftm: "Person" },
  Organization: { plural: "Organisations", ftm: "Organization" },
  Group: { plural: "Groups", ftm: "LegalEntity" },
  Place: { plural: "Places", ftm: "Address" },
  Event: { plural: "Events", ftm: "Event" },
  Document: { plural: "Documents", ftm: "Document" },
  Channel: { plural: "Channels", ftm: "UserAccount" },
} as const satisfies Record<string, KindDefinition>;

export type Kind = keyof typeof KINDS;
export const KIND_IDS = Object.keys(KINDS) as [Kind, ...Kind[]];

export const PREDICATE_GROUPS = [
  "role",
  "personnel",
  "structure",
  "attribute",
  "quantity",
  "legal",
  "action",
  "conflict",
  "movement",
  "speech",
] as const;
export type PredicateGroup = (typeof PREDICATE_GROUPS)[number];

/**
 * What a predicate may join and how it is said. `statement` is a template for an assertion: {subject}, {object}
 * (name of the entity, or the literal where there is none), {value} (the literal), {unit}.
 * `edge` is the Cypher relationship type of the derived plain edge; null for predicates that only take literals.
 */
export interface PredicateDefinition {
  readonly group: PredicateGroup;
  readonly label: string;
  readonly inverseLabel: string;
  readonly statement: string;
  readonly domain: readonly (Kind | "*")[];
  readonly range: readonly (Kind | "*" | "literal")[];
  readonly edge: string | null;
  readonly ftm: string;
}

function p(
  group: PredicateGroup,
  label: string,
  inverseLabel: string,
  statement: string,
  domain: string,
  range: string,
  edge: string | null,
  ftm: string,
): PredicateDefinition {
  return { group, label, inverseLabel, statement, domain: kindList(domain), range: rangeList(range), edge, ftm };
}

const isKind = (word: string): word is Kind => word in KINDS;

function rangeList(words: string): (Kind | "*" | "literal")[] {
  return words.split(" ").map((word) => {
    if (word === "*" || word === "literal" || isKind(word)) return word;
    throw new TypeError(`${word} is no kind`);
  });
}

const kindList = (words: string): (Kind | "*")[] => rangeList(words).filter((word) => word !== "literal");

// group, label, inverse label, statement, domain, range, relationship type, FollowTheMoney
// biome-ignore format: one predicate a line
const PREDICATE_ROWS = {
  heads: p("role", "head of", "headed by", "{subject} is or was head of {object}", "Person", "Organization", "HEADED", "Directorship"),
  deputyHeadOf: p("role", "deputy head of", "has or had as deputy head", "{subject} is or was deputy head of {object}", "Person", "Organization", "DEPUTY_HEAD_OF", "Directorship"),
  presidentOf: p("role", "president of", "has or had as president", "{subject} is or was president of {object}", "Person", "Place", "PRESIDENT_OF", "Occupancy"),
  memberOf: p("role", "member of", "has as member", "{subject} belonged to {object}", "*", "Organization", "MEMBER_OF", "Membership"),
  founderOf: p("role", "co-founded", "was co-founded by", "{subject} co-founded {object}", "*", "Organization", "FOUNDED", "Membership(role=founder)"),
  employedBy: p("role", "worked for", "employed", "{subject} worked for {object}", "Person", "Organization", "EMPLOYED_BY", "Employment"),
  advisorTo: p("role", "consultant to", "is advised by", "{subject} is a consultant to {object}", "Person", "Organization", "ADVISOR_TO", "Employment(role=consultant)"),
  spokespersonFor: p("role", "spokesperson for", "has as spokesperson", "{subject} is spokesperson for {object}", "Person", "Person Organization", "SPOKESPERSON_FOR", "Representation"),
  representativeOf: p("role", "representative of", "is represented by", "{subject} is a representative of {object}", "Person", "Person Organization", "REPRESENTED", "Representation"),
  allyOf: p("role", "ally of", "ally of", "{subject} is or was an ally of {object}", "Person", "Person", "ALLY_OF", "Associate"),
  leads: p("role", "leads", "is led by", "{subject} leads {object}", "Place", "Organization", "LEADS", "UnknownLink"),
  educatedAt: p("role", "was educated at", "educated", "{subject} was educated at {object}", "Person", "Organization", "EDUCATED_AT", "Membership(role=student)"),
  nationalOf: p("role", "national of", "has as national", "{subject} is a national of {object}", "Person", "Place", "NATIONAL_OF", "Person.nationality"),
  appointed: p("personnel", "appointed", "was appointed by", "{subject} appointed {object}", "Person Organization", "Person", "APPOINTED", "UnknownLink"),
  appointedTo: p("personnel", "was appointed to a post at", "received as appointee", "{subject} was appointed to a post at {object}", "Person", "Organization", "APPOINTED_TO", "Directorship.startDate"),
  dismissedFrom: p("personnel", "was dismissed from", "saw the dismissal of", "{subject} was dismissed from {object}", "Person", "Organization", "DISMISSED_FROM", "Directorship.endDate"),
  resignedFrom: p("personnel", "resigned from", "saw the resignation of", "{subject} resigned from {object}", "Person", "Organization", "RESIGNED_FROM", "Occupancy.endDate"),
  replaced: p("personnel", "replaced", "was replaced by", "{subject} replaced {object}", "Person", "Person", "REPLACED", "UnknownLink(role=replaced)"),
  succeeded: p("personnel", "succeeded", "was succeeded by", "{subject} succeeded {object}", "Person", "Person", "SUCCEEDED", "UnknownLink(role=succeeded)"),
  partOf: p("structure", "part of", "includes", "{subject} is part of {object}", "*", "*", "PART_OF", "UnknownLink"),
  locatedIn: p("structure", "is or was in", "is the place of", "{subject} is or was in {object}", "*", "Place", "LOCATED_IN", "Thing.addressEntity"),
  capitalOf: p("structure", "capital of", "has as capital", "{subject} is the capital of {object}", "Place", "Place", "CAPITAL_OF", "UnknownLink"),
  formerCapitalOf: p("structure", "former capital of", "has as former capital", "{subject} is the former capital of {object}", "Place", "Place", "FORMER_CAPITAL_OF", "UnknownLink"),
  formerName: p("attribute", "was formerly called", "is the former name of", "{subject} was formerly called {value}", "*", "literal", null, "Thing.previousName"),
  foundedOn: p("attribute", "was founded on", "is the founding date of", "{subject} was founded on {value}", "Organization", "literal", null, "LegalEntity.incorporationDate"),
  foundingMemberCount: p("quantity", "number of founders", "is the number of founders of", "{subject} was founded by {value} {unit}", "Organization", "literal", null, "Note"),
  established: p("action", "created", "was created by", "{subject} created {object}", "Person Organization", "Organization", "ESTABLISHED", "UnknownLink"),
  hasPurpose: p("attribute", "has the purpose", "is the purpose of", "Purpose of {subject}: {value}", "*", "literal", null, "Note"),
  hasOccupation: p("attribute", "works as", "is the occupation of", "{subject} works as {value}", "Person", "literal", null, "Person.position"),
  operatesChannel: p("structure", "runs", "is run by", "{subject} runs {object}", "Organization", "Channel", "OPERATES", "UserAccount.owner"),
  deathToll: p("quantity", "death toll", "is the death toll of", "{value} {unit} killed in {subject}", "Event", "literal", null, "Note"),
  injuredCount: p("quantity", "number injured", "is the number injured in", "{value} {unit} injured in {subject}", "Event", "literal", null, "Note"),
  detaineeCount: p("quantity", "number detained", "is the number detained in", "{value} {unit} detained in {subject}", "Event", "literal", null, "Note"),
  participantCount: p("quantity", "number of participants", "is the number of participants in", "{value} {unit} took part in {subject}", "Event", "literal", null, "Note"),
  attackWaveCount: p("quantity", "number of attack waves", "is the number of attack waves on", "{subject} was subjected to {value} {unit}", "Place", "literal", null, "Note"),
  durationOf: p("quantity", "lasted", "is the duration of", "{subject} lasted {value} {unit}", "Event", "literal", null, "Note"),
  plannedDuration: p("attribute", "is to stay", "is the planned stay of", "{subject} is to stay {value}", "*", "literal", null, "Note"),
  receivedPayment: p("quantity", "received", "was received by", "{subject} received {value} {unit}", "Person", "literal", null, "Note"),
  wasArrested: p("legal", "was arrested in", "was the arrest of", "{subject} was arrested ({object})", "Person", "Event", "ARRESTED_IN", "Event.involved"),
  accusedOf: p("legal", "is accused of", "is the accusation against", "{subject} is accused of: {object}", "Person", "Event literal", "ACCUSED_OF", "UnknownLink / Note"),
  underRestriction: p("legal", "is under", "applies to", "{subject} is under: {object}", "Place", "Event literal", "UNDER_RESTRICTION", "UnknownLink / Note"),
  underOrder: p("legal", "had orders to", "is the order given to", "{subject} had orders to {value}", "Group", "literal", null, "Note"),
  ordered: p("action", "gave the order", "is the order given by", "{subject} gave the order {value}", "Person", "literal", null, "Note"),
  closed: p("action", "closed", "was closed by", "{subject} closed {object}", "Group Organization", "Place", "CLOSED", "UnknownLink"),
  operationalStatus: p("attribute", "has the status", "is the status of", "{subject} is {value}", "*", "literal", null, "Note"),
  scheduledReopening: p("attribute", "was due to reopen on", "is the reopening date of", "{subject} was due to reopen on {value}", "Place", "literal", null, "Note"),
  clashedWith: p("conflict", "clashed with", "clashed with", "{subject} clashed with {object}", "Group", "Group", "CLASHED_WITH", "UnknownLink"),
  killed: p("conflict", "killed", "was killed by", "{subject} killed {object}", "Group", "Group", "KILLED", "UnknownLink"),
  firedOn: p("conflict", "fired on", "was fired on by", "{subject} fired on {object}", "Group", "Group", "FIRED_ON", "UnknownLink"),
  usedForceAgainst: p("conflict", "used force against", "met with force from", "{subject} used force against {object}", "Organization Group", "Event", "USED_FORCE_AGAINST", "UnknownLink"),
  cleared: p("conflict", "cleared", "was cleared by", "{subject} cleared {value}", "Group", "literal", null, "Note"),
  deployedTo: p("conflict", "deployed to", "saw the deployment of", "{subject} deployed to {object}", "Organization Group", "Place", "DEPLOYED_TO", "UnknownLink"),
  drivenBy: p("conflict", "was driven by", "drove", "{subject} was driven by {object}", "Event", "*", "DRIVEN_BY", "UnknownLink"),
  participatedIn: p("conflict", "took part in", "had as participant", "{subject} took part in {object}", "*", "Event", "PARTICIPATED_IN", "Event.involved"),
  causedBy: p("conflict", "was caused by", "caused", "{subject} was caused by {object}", "Event", "Event", "CAUSED_BY", "UnknownLink"),
  relatedTo: p("structure", "is linked to", "is linked to", "{subject} is linked to {object}", "*", "*", "RELATED_TO", "UnknownLink"),
  restored: p("action", "restored", "was restored by", "{subject} restored {value}", "Place Organization Group", "literal", null, "Note"),
  departedFrom: p("movement", "left", "was left by", "{subject} left {object}", "Person", "Place", "DEPARTED_FROM", "UnknownLink"),
  boundFor: p("movement", "was bound for", "was the destination of", "{subject} was bound for {object}", "Person", "Place", "BOUND_FOR", "UnknownLink"),
  presentIn: p("movement", "was in", "had present", "{subject} was in {object}", "Person", "Place", "PRESENT_IN", "UnknownLink"),
  demanded: p("speech", "demanded", "was demanded by", "{subject} demanded {value}", "Group Organization", "literal", null, "Note"),
  urged: p("speech", "urged", "was urged by", "{subject} urged others {value}", "Person", "literal", null, "Note"),
  promised: p("speech", "promised", "was promised by", "{subject} promised {value}", "*", "literal", null, "Note"),
  protestedOver: p("speech", "protested over the case of", "was the subject of a protest by", "{subject} officially protested over the case of {object}", "Organization", "Person Event Organization", "PROTESTED_OVER", "UnknownLink"),
  published: p("speech", "published", "was published by", "{subject} published {object}", "Person Organization", "Document", "PUBLISHED", "Documentation"),
  removedFrom: p("speech", "was removed from", "no longer carries", "{subject} was removed from {object}", "Document", "Channel", "REMOVED_FROM", "UnknownLink"),
  interviewed: p("speech", "interviewed", "was interviewed by", "{subject} interviewed {object}", "Organization", "Person", "INTERVIEWED", "UnknownLink"),
  scheduledFor: p("speech", "is scheduled for", "is scheduled to have", "{subject} is scheduled for: {object}", "Person", "Event", "SCHEDULED_FOR", "Event.involved"),
  characterizedAs: p("attribute", "described as", "is a description of", "{subject} described as {value}", "*", "literal", null, "Note"),
  hasCondition: p("attribute", "situation", "is the situation of", "{subject}: {value}", "*", "literal", null, "Note"),
  urgedSupportFor: p("speech", "urged support for", "had support urged by", "{subject} urged everyone to gather around {object}", "Person Organization", "Person Organization", "URGED_SUPPORT_FOR", "UnknownLink"),
  demandedExitOf: p("speech", "demanded the exit of", "faced demands to go from", "{subject} demanded that {object} leave the scene", "Group Organization Person", "Person", "DEMANDED_EXIT_OF", "UnknownLink"),
  wanted: p("action", "wanted", "was wanted by", "{subject} wanted {object}", "Person Organization", "Event", "WANTED", "UnknownLink"),
  mightDo: p("personnel", "might", "is something possible for", "{subject} might {value}", "Person Organization", "literal", null, "Note"),
  pictureCreditFor: p("speech", "has the picture credit for a frame from", "has a frame credited to", "{subject} has the picture credit for a frame from {object}", "Person Organization", "Document", "PICTURE_CREDIT_FOR", "UnknownLink"),
} satisfies Record<string, PredicateDefinition>;

export type PredicateId = keyof typeof PREDICATE_ROWS;
export const PREDICATES: Readonly<Record<PredicateId, PredicateDefinition>> = PREDICATE_ROWS;
export const PREDICATE_IDS = Object.keys(PREDICATE_ROWS) as [PredicateId, ...PredicateId[]];

export const isPredicateId = (id: string): id is PredicateId => Object.hasOwn(PREDICATES, id);

/** Every relationship type that a plain edge can have, without repeats, in table order. */
export const EDGE_TYPES: readonly string[] = [...new Set(Object.values(PREDICATES).flatMap(({ edge }) => edge ?? []))];

/** Stance of a claim towards its fact, by the relationship that carries it in the graph. */
export const STANCE_TYPES = { asserts: "ASSERTS", denies: "DENIES", "does-not-confirm": "WITHHOLDS" } as const;
export type Polarity = keyof typeof STANCE_TYPES;
export const POLARITIES = ["asserts", "denies", "does-not-confirm"] as const satisfies readonly Polarity[];

export const STATUSES = ["corroborated", "single-source", "contested", "only-denied"] as const;
export type Status = (typeof STATUSES)[number];
