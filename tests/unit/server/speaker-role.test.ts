/** A role counts unless its bounds exclude every day on which the claim can have been made. */
import { claimSchema } from "../../../model/claim.ts";
import { rollUp } from "../../../model/fact.ts";
import { speakerRole } from "../../../server/service/speaker-role.ts";

const claim = (id: string, fields: object) =>
  claimSchema.parse({
    id,
    document: "d",
    subject: "ana",
    predicate: "heads",
    object: { entity: "board" },
    statedOn: { date: "2022-01-09", precision: "day" },
    speaker: "ana",
    reporter: "paper",
    attribution: "narration",
    polarity: "asserts",
    modality: "reported",
    evidence: ["s1"],
    ...fields,
  });
const until = (date: string) => ({ validTo: { date, precision: "day" } });
const said = (statedOn: object) => claim("said", { predicate: "hasCondition", object: { value: "calm", datatype: "string" }, statedOn });
const names = (id: string) => ({ id, name: id === "board" ? "the Board" : id, kind: "Person" as const });
const role = (statedOn: object, ...roles: object[]) =>
  speakerRole(
    said(statedOn),
    rollUp(
      roles.map((fields, index) => claim(`r${index}`, fields)),
      [],
    ),
    names,
  );
const on = (date: string) => ({ date, precision: "day" });

test("a post that had ended is no role", () => {
  expect(role(on("2022-01-08"), until("2022-01-08"))).toBe("head of the Board");
  expect(role(on("2022-01-09"), until("2022-01-08"))).toBeNull();
});

test("a post that had not begun is no role", () => {
  const from = { validFrom: { date: "2022-01", precision: "month" } };
  expect(role(on("2021-12-31"), from)).toBeNull();
  expect(role(on("2022-01-01"), from)).toBe("head of the Board");
});

test("a day that is only bounded leaves the role open while any day fits", () => {
  const by = { date: null, precision: "unknown", notBefore: "2022-01-05", notAfter: "2022-01-10" };
  expect(role(by, until("2022-01-06"))).toBe("head of the Board");
  expect(role(by, until("2022-01-04"))).toBeNull();
});

test("a position is said in its own words, and the weightiest role comes first", () => {
  const spokesperson = { predicate: "spokespersonFor", qualifiers: { position: "press secretary" } };
  expect(role(on("2022-01-09"), {}, spokesperson)).toBe("press secretary (the Board)");
  expect(role(on("2022-01-09"), { qualifiers: { position: "chair of the Board" } })).toBe("chair of the Board");
  expect(role(on("2022-01-09"), { predicate: "hasOccupation", object: { value: "analyst", datatype: "string" } })).toBe("analyst");
});
