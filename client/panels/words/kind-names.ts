/** What one of a kind is called. */
import type { Kind } from "../../../model/schema.ts";

export const KIND_NAMES: Readonly<Record<Kind, string>> = {
  Person: "Person",
  Organization: "Organisation",
  Group: "Group",
  Place: "Place",
  Event: "Event",
  Document: "Document",
  Channel: "Channel",
};
