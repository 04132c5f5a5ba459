/** The ten questions of the tutorial by the API, exactly as its curl lines ask them; the same answers on both stores. */
import type { ClaimPage, FactPage } from "../../model/view.ts";
import { describeApi } from "../support/http-api.ts";
import { TUTORIAL } from "../support/tutorial-answers.ts";
import { FROM_API } from "../support/tutorial-readers.ts";
import { readTutorial } from "../support/tutorial-text.ts";

const SECTIONS = readTutorial();
const API = "/api/v1";

describeApi("the tutorial by the API", (api) => {
  const get = <T>(path: string) => api().server.get<T>(path);

  test.each(SECTIONS)("$number. $question", async ({ number, requests }) => {
    expect(requests.length).toBeGreaterThan(0);
    const answers = await Promise.all(
      requests.map((path) => {
        expect(path.startsWith(`${API}/`)).toBe(true);
        return get(path.slice(API.length));
      }),
    );
    expect(FROM_API[number - 1]?.(answers)).toEqual(TUTORIAL[number - 1]?.rows);
  });

  test("of the ten facts about the CSTO none says who called it in, and nobody denies one", async () => {
    const { facts, page } = await get<FactPage>("/facts?about=csto");
    expect(page.total).toBe(10);
    const predicates = new Set(facts.map(({ fact }) => fact.predicate));
    expect([...predicates].sort()).toEqual(
      ["characterizedAs", "deployedTo", "founderOf", "foundedOn", "foundingMemberCount", "leads", "partOf"].sort(),
    );
    expect((await get<ClaimPage>("/claims?about=csto&stance=denies,does-not-confirm")).page.total).toBe(0);
  });

  test("the post that cites the ministry was removed from its channel", async () => {
    const { facts } = await get<FactPage>("/facts?predicate=removedFrom");
    expect(facts.map(({ fact }) => fact.statement)).toEqual([
      "Telegram post with the death toll (removed) was removed from Telegram channel of the Operational Headquarters",
    ]);
  });
});
