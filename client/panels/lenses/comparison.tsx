/** The difference between two voices as a table: what each holds of each fact, opposed facts first. */
import { Button, ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { count } from "../../../model/counted.ts";
import { LENS_VERDICTS, type LensStance } from "../../../model/lens.ts";
import type { LensComparison } from "../../../model/view.ts";
import { useActions, useViewPart } from "../../hooks/use-app.ts";
import { useComparison } from "../../hooks/use-voices.ts";
import { cx } from "../controls/class-names.ts";
import controls from "../controls/controls.module.css";
import { TextButton } from "../controls/text-button.tsx";
import { StatusMark } from "../marks/status-mark.tsx";
import { ProblemNotice } from "../notices/problem-notice.tsx";
import { Skeleton } from "../notices/skeleton.tsx";
import { LENS_STANCE_WORDS, VERDICT_WORDS } from "../words/lens-words.ts";
import styles from "./lenses.module.css";

export function Comparison({ a, b }: { readonly a: string; readonly b: string }) {
  const verdict = useViewPart((view) => view.lists.verdict);
  const actions = useActions();
  const remote = useComparison({ a, b, ...(verdict === null ? {} : { verdict: [verdict] }), limit: 100 });
  const { data } = remote;
  if (remote.state === "error" && remote.problem) return <ProblemNotice problem={remote.problem} onRetry={remote.retry} />;
  if (!data) return <Skeleton label="Comparing the two" lines={6} />;
  const total = LENS_VERDICTS.reduce((sum, each) => sum + data.counts[each], 0);
  if (total === 0) return <p className={styles.hint}>{`Neither ${data.a.name} nor ${data.b.name} has said anything here.`}</p>;
  return (
    <>
      <ToggleButtonGroup
        aria-label="Which facts"
        selectionMode="single"
        className={cx(styles.verdicts)}
        selectedKeys={verdict === null ? [] : [verdict]}
        onSelectionChange={(keys) => actions.setLists({ verdict: LENS_VERDICTS.find((each) => keys.has(each)) ?? null })}
      >
        {LENS_VERDICTS.map((each) => (
          <ToggleButton key={each} id={each} className={cx(controls.choice)}>
            {`${VERDICT_WORDS[each].name} ${count(data.counts[each])}`}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <ComparisonTable data={data} />
      <div className={styles.foot}>
        <span className={styles.aside}>{`${count(data.page.shown)} of ${count(data.page.total)} facts`}</span>
        {remote.more ? <TextButton onPress={remote.more}>Show more</TextButton> : null}
      </div>
    </>
  );
}

function ComparisonTable({ data }: { readonly data: LensComparison }) {
  const actions = useActions();
  const selection = useViewPart((view) => view.selection);
  const current = selection?.type === "edge" ? selection.key : null;
  return (
    <table className={styles.table} aria-label={`What ${data.a.name} and ${data.b.name} say`}>
      <thead>
        <tr>
          <th scope="col" className={styles.markColumn}>
            Who
          </th>
          <th scope="col">What is said</th>
          <th scope="col">{`A: ${data.a.name}`}</th>
          <th scope="col">{`B: ${data.b.name}`}</th>
        </tr>
      </thead>
      <tbody>
        {data.rows.map(({ fact, verdict, a, b, rivals }) => (
          <tr key={fact.key} data-current={fact.key === current || undefined}>
            <td>
              <span className={styles.letter} title={VERDICT_WORDS[verdict].name}>
                {VERDICT_WORDS[verdict].mark}
              </span>
            </td>
            <td>
              <Button className={cx(styles.fact)} onPress={() => actions.select({ type: "edge", key: fact.key })}>
                <StatusMark line={fact.status} />
                <span>{fact.statement}</span>
              </Button>
            </td>
            <td data-label="A">
              <Stance stance={a} instead={a === null ? rivals : []} />
            </td>
            <td data-label="B">
              <Stance stance={b} instead={b === null ? rivals : []} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Rivals = LensComparison["rows"][number]["rivals"];

function Stance({ stance, instead }: { readonly stance: LensStance | null; readonly instead: Rivals }) {
  const actions = useActions();
  if (stance !== null) return <span data-stance={stance}>{LENS_STANCE_WORDS[stance]}</span>;
  if (instead.length === 0) return <span className={styles.silent}>says nothing of it</span>;
  return (
    <>
      <span className={styles.silent}>says instead: </span>
      {instead.map(({ key, statement }) => (
        <Button key={key} className={cx(styles.fact)} onPress={() => actions.select({ type: "edge", key })}>
          {statement}
        </Button>
      ))}
    </>
  );
}
