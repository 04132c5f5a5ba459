/**
 * The schemata of FollowTheMoney 4.11: what each extends, which two properties make it an edge, and which of its other
 * properties point at entities (`proof`, which all have, aside). A test holds the table against the library's own model.
 */
import type { Kind } from "../../../model/schema.ts";

export interface SchemaEdge {
  readonly source: string;
  readonly target: string;
  /** How the source stands to the target, in the library's words. */
  readonly label: string;
}

export interface FtmSchema {
  readonly parents: readonly string[];
  /** Nothing is of an abstract schema alone. */
  readonly abstract: boolean;
  readonly edge: SchemaEdge | null;
  readonly links: readonly string[];
}

const words = (text: string): string[] => text.split(" ").filter((word) => word !== "");

function schema(parents: string, edge = "", links = ""): FtmSchema {
  const [, source, target, label] = /^(\w+) > (\w+): (.+)$/.exec(edge) ?? [];
  const ends = source && target && label ? { source, target, label } : null;
  return { parents: words(parents), abstract: false, edge: ends, links: words(links) };
}
const abstract = (parents: string, links = ""): FtmSchema => ({ ...schema(parents, "", links), abstract: true });

// parents, edge, other properties that point at entities
export const SCHEMATA: Readonly<Record<string, FtmSchema>> = {
  Address: schema("Thing"),
  Airplane: schema("Vehicle"),
  Analyzable: abstract(""),
  Article: schema("Document"),
  Asset: schema("Thing Value"),
  Associate: schema("Interval", "person > associate: associated with"),
  Audio: schema("Document"),
  BankAccount: schema("Asset", "", "bank"),
  Call: schema("Interval", "", "caller receiver"),
  CallForTenders: schema("Interval Thing", "", "authority onBehalfOf tenderers"),
  Company: schema("Asset Organization"),
  Contract: schema("Asset", "", "authority project"),
  ContractAward: schema("Interest Value", "contract > supplier: awarded to", "callForTenders"),
  Control: schema("Interest", "controller > controlled: controls"),
  CourtCase: schema("Thing"),
  CourtCaseParty: schema("Interest", "party > case: involved in"),
  CryptoWallet: schema("Thing Value", "", "holder"),
  Debt: schema("Interval Value", "debtor > creditor: owes"),
  Directorship: schema("Interest", "director > organization: directs"),
  Document: schema("Analyzable Thing", "", "parent ancestors"),
  Documentation: schema("Interest", "document > entity: documents"),
  EconomicActivity: schema("Interval", "", "contract declarant sender receiver contractHolder bankAccount bankRub bankForeign transport"),
  Email: schema("Folder HyperText PlainText", "", "emitters recipients inReplyToEmail"),
  Employment: schema("Interest", "employee > employer: works for"),
  Event: schema("Analyzable Interval Thing", "", "organizer involved"),
  Family: schema("Interval", "person > relative: related to"),
  Folder: schema("Document"),
  HyperText: schema("Document"),
  Identification: schema("Interval", "", "holder"),
  Image: schema("Document", "", "pictured"),
  Interest: abstract("Interval"),
  Interval: abstract(""),
  LegalEntity: schema("Thing", "", "parent"),
  License: schema("Contract"),
  Membership: schema("Interest", "member > organization: belongs to"),
  Mention: schema("", "", "document resolved"),
  Message: schema("Folder HyperText Interval PlainText", "", "sender senderAccount recipients recipientAccount inReplyToMessage"),
  Note: schema("Analyzable Thing", "", "entity"),
  Occupancy: schema("Interval", "holder > post: holds"),
  Organization: schema("LegalEntity"),
  Ownership: schema("Interest", "owner > asset: owns"),
  Package: schema("Folder"),
  Page: schema("", "", "document"),
  Pages: schema("Document"),
  Passport: schema("Identification"),
  Payment: schema("Interval Value", "payer > beneficiary: paid", "payerAccount beneficiaryAccount contract project"),
  Person: schema("LegalEntity"),
  PlainText: schema("Document"),
  Position: schema("Thing", "", "organization"),
  Project: schema("Interval Thing Value"),
  ProjectParticipant: schema("Interest", "participant > project: participates in"),
  PublicBody: schema("Organization"),
  RealEstate: schema("Asset", "", "parent"),
  Representation: schema("Interest", "agent > client: represents"),
  Risk: schema("Interval", "", "entity"),
  Sanction: schema("Interval", "", "entity"),
  Security: schema("Asset", "", "issuer"),
  Similar: schema("", "", "candidate match"),
  Succession: schema("Interest", "predecessor > successor: preceeds"),
  Table: schema("Document"),
  TaxRoll: schema("Interval", "", "taxee"),
  Territory: schema("Thing", "", "partOf"),
  Thing: abstract("", "addressEntity riskSource"),
  Trip: schema("Event", "", "startLocation endLocation vehicle"),
  UnknownLink: schema("Interest", "subject > object: linked to"),
  UserAccount: schema("Thing", "", "owner"),
  Value: abstract(""),
  Vehicle: schema("Asset", "", "owner operator"),
  Vessel: schema("Vehicle"),
  Video: schema("Document"),
  Workbook: schema("Folder"),
};

export const schemaOf = (name: string): FtmSchema | null => (Object.hasOwn(SCHEMATA, name) ? (SCHEMATA[name] ?? null) : null);

/** True for the schema itself and all that it extends. */
export function isA(name: string, ancestor: string): boolean {
  return name === ancestor || (schemaOf(name)?.parents.some((parent) => isA(parent, ancestor)) ?? false);
}

/** The properties by which an entity of this schema points at others, those of its ancestors among them. */
export function linksOf(name: string): string[] {
  const own = schemaOf(name);
  if (own === null) return [];
  return [...new Set([...own.links, ...own.parents.flatMap(linksOf)])];
}

/** The first that fits decides: a Company is an Organization before it is an Asset. */
const KIND_BY_SCHEMA: readonly (readonly [schema: string, kind: Kind])[] = [
  ["Person", "Person"],
  ["Organization", "Organization"],
  ["LegalEntity", "Group"],
  ["Address", "Place"],
  ["Territory", "Place"],
  ["RealEstate", "Place"],
  ["UserAccount", "Channel"],
  ["Document", "Document"],
  ["Note", "Document"],
  ["Contract", "Document"],
  ["Identification", "Document"],
  ["Event", "Event"],
  ["CourtCase", "Event"],
  ["Interval", "Event"],
];

/** Null where none of our kinds fits: a ship, a bank account, a post. */
export const kindOfSchema = (name: string): Kind | null => KIND_BY_SCHEMA.find(([ancestor]) => isA(name, ancestor))?.[1] ?? null;
