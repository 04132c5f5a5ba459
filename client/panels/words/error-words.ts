/** What a failed request means for the reader: what happened, and what they can do. The server's own detail is shown too. */
import type { ErrorCode } from "../../../model/errors.ts";

export interface ErrorWords {
  readonly title: string;
  readonly advice: string;
}

export const ERROR_WORDS: Readonly<Record<ErrorCode, ErrorWords>> = {
  validation: { title: "The request was not understood", advice: "Check what was entered and try again." },
  unauthorized: { title: "You are not signed in", advice: "Load the page again and enter the access token." },
  forbidden: { title: "This is not allowed here", advice: "The server permits reading only." },
  "not-found": { title: "This is not in the store", advice: "The link may be old, or made on other data. Search for the name instead." },
  "method-not-allowed": { title: "The server does not do that", advice: "Load the page again: it may be older than the server." },
  "unsupported-media": { title: "The server cannot read that format", advice: "Load the page again: it may be older than the server." },
  conflict: { title: "Something else changed first", advice: "Load the page again to see the present state." },
  "too-large": { title: "That is too large", advice: "Ask for less at once." },
  cypher: { title: "The query has an error", advice: "Mend the query and run it again." },
  "rate-limited": { title: "Too many queries in a short time", advice: "Wait a moment, then try again." },
  "store-unavailable": {
    title: "The store cannot be reached",
    advice: "What you see stays as it is. The page tries again by itself.",
  },
  timeout: { title: "The time limit was reached", advice: "Ask for less: add a limit or a narrower pattern." },
  internal: { title: "Something went wrong", advice: "Nothing was lost. Try again; if it happens again, load the page anew." },
};
