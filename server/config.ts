/** All settings, from flags and the environment, parsed once. Secrets live here and are never printed. */
import { isIP } from "node:net";
import { z } from "zod";
import { AppError } from "../model/errors.ts";
import { describeFieldErrors, fieldErrors } from "./field-errors.ts";
import { LOG_LEVELS } from "./log.ts";

const MIN_TOKEN_LENGTH = 16;

const tokenSchema = z
  .string()
  .min(MIN_TOKEN_LENGTH, `must have at least ${MIN_TOKEN_LENGTH} characters; \`openssl rand -hex 24\` makes a good one`);

/** What the HTTP side needs to know; the defaults are right for a server on loopback. */
export const httpConfigSchema = z.strictObject({
  /** Folder of the built page; null serves the API alone. */
  clientDir: z.string().nullable().default(null),
  /** What the server listens on: a name under which it may be called, besides loopback. */
  host: z.string().default("127.0.0.1"),
  /** When set, everything but the login page demands it. */
  token: tokenSchema.nullable().default(null),
  /** Further values of the Host header that are answered: tamga.example.org, or tamga.example.org:8443. */
  allowedHosts: z.array(z.string()).default([]),
  readOnly: z.boolean().default(false),
  /** Check every answer against its schema: for tests and development. */
  validateResponses: z.boolean().default(false),
  /** Calls that change the store. */
  writesPerMinute: z.number().int().min(1).default(240),
  cypherPerMinute: z.number().int().min(1).default(240),
  /** Queries that run at once; four times as many wait. */
  cypherConcurrent: z.number().int().min(1).default(4),
  loginsPerMinute: z.number().int().min(1).default(10),
});
export type HttpConfig = z.infer<typeof httpConfigSchema>;

export const isLoopback = (host: string): boolean =>
  host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));

const list = z.string().transform((text) =>
  text
    .split(",")
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part !== ""),
);

const settingsSchema = z
  .object({
    TAMGA_STORE: z.string().default("file:.tamga"),
    TAMGA_PORT: z.coerce.number("must be a number").int().min(0).max(65_535).default(3000),
    TAMGA_HOST: z.string().default("127.0.0.1"),
    TAMGA_TOKEN: tokenSchema.nullable().default(null),
    TAMGA_ALLOWED_HOSTS: list.default([]),
    TAMGA_LOG_LEVEL: z.enum(LOG_LEVELS).optional(),
    NEO4J_USERNAME: z.string().optional(),
    NEO4J_PASSWORD: z.string().optional(),
    NEO4J_DATABASE: z.string().optional(),
    NODE_ENV: z.string().optional(),
  })
  .superRefine((value, context) => {
    if (!isLoopback(value.TAMGA_HOST) && value.TAMGA_TOKEN === null) {
      const message = `${value.TAMGA_HOST} can be reached from other machines, so a token must be set in TAMGA_TOKEN`;
      context.addIssue({ code: "custom", message, path: ["TAMGA_TOKEN"] });
    }
    if (/^\w[\w+.-]*:\/\/[^/]*@/.test(value.TAMGA_STORE)) {
      const message = "must not have a password in it; set NEO4J_USERNAME and NEO4J_PASSWORD instead";
      context.addIssue({ code: "custom", message, path: ["TAMGA_STORE"] });
    }
  });
export type Settings = z.infer<typeof settingsSchema>;

/** Flags win over the environment; empty values count as unset. Throws `validation` naming every wrong setting. */
export function readSettings(
  env: Readonly<Record<string, string | undefined>>,
  flags: Partial<Record<keyof Settings, string>> = {},
): Settings {
  const given = Object.entries({ ...env, ...flags }).filter(([, value]) => value !== undefined && value !== "");
  const parsed = settingsSchema.safeParse(Object.fromEntries(given));
  if (parsed.success) return parsed.data;
  const errors = fieldErrors(parsed.error, "settings");
  throw new AppError("validation", `${describeFieldErrors(errors)}.`, { errors });
}
