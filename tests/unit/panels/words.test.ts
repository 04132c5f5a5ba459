import { stancesInWords, standingInWords } from "../../../client/panels/words/status-words.ts";
import { boundsInWords } from "../../../client/panels/words/time-words.ts";
import { counted } from "../../../model/counted.ts";
import type { Bounds } from "../../../model/fact.ts";

const open: Bounds = { fromMin: null, fromMax: null, toMin: null, toMax: null, eventMin: null, eventMax: null };

describe("status in words", () => {
  test("counts each stance that is there, singular and plural", () => {
    expect(standingInWords("contested", { asserts: 4, denials: 0, withheld: 2 })).toBe("Contested: 4 assert, 2 do not confirm");
    expect(stancesInWords({ asserts: 1, denials: 1, withheld: 1 })).toBe("1 asserts, 1 denies, 1 does not confirm");
    expect(stancesInWords({ asserts: 0, denials: 2, withheld: 0 })).toBe("2 deny");
  });

  test("numbers have thousands separators", () => {
    expect(counted(1204, "claim")).toBe("1,204 claims");
    expect(counted(1, "entity", "entities")).toBe("1 entity");
  });
});

describe("bounds in words", () => {
  test.each<[Partial<Bounds>, string | null]>([
    [{}, null],
    [{ eventMin: "2022-01-08", eventMax: "2022-01-08" }, "on 8 Jan 2022"],
    [{ eventMax: "2022-01-09" }, "on some day by 9 Jan 2022"],
    [{ eventMin: "2022-01-08", eventMax: "2022-01-10" }, "on some day between 8 and 10 Jan 2022"],
    [{ eventMin: "2021-12-30", eventMax: "2022-01-02" }, "on some day between 30 Dec 2021 and 2 Jan 2022"],
    [{ eventMin: "2021-12-02", eventMax: "2021-12-30" }, "on some day between 2 and 30 Dec 2021"],
    [{ fromMin: "2019-03-01", fromMax: "2019-03-31" }, "from Mar 2019"],
    [{ fromMin: "2019-01-01", fromMax: "2019-12-31" }, "from 2019"],
    [{ fromMin: "2024-02-01", fromMax: "2024-02-28" }, "from some day between 1 and 28 Feb 2024"],
    [{ toMax: "2022-01-09" }, "until some day by 9 Jan 2022"],
    [{ toMin: "2022-01-09" }, "until 9 Jan 2022 or later"],
    [{ fromMin: "2022-01-05", fromMax: "2022-01-05", toMax: "2022-01-09" }, "from 5 Jan 2022, until some day by 9 Jan 2022"],
  ])("%j is %j", (bounds, words) => {
    expect(boundsInWords({ ...open, ...bounds })).toBe(words);
  });
});
