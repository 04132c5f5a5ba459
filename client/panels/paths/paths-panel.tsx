/**
 * How two entities are connected: the shortest paths over what somebody asserts, side by side. What bounds the answer
 * (days, filters, length, number) is said with it.
 */
import { formatIsoDate } from "../../../model/partial-date.ts";
import type { PathsAnswer } from "../../core/api-port.ts";
import { MAX_PATH_LENGTH, MAX_PATHS } from "../../core/view-state.ts";
import { useActions, useView } from "../../hooks/use-app.ts";
import { usePaths } from "../../hooks/use-records.ts";
import { TextButton } from "../controls/text-button.tsx";
import frame from "../drawer/drawer-panel.module.css";
import { ProblemNotice } from "../notices/problem-notice.tsx";
import { Skeleton } from "../notices/skeleton.tsx";
import { PathCard } from "./path-card.tsx";
import { PathEnds, useEndName } from "./path-ends.tsx";
import { foundInWords, stepsInWords } from "./path-words.ts";
import styles from "./paths-panel.module.css";

const NO_ENDS = { from: null, to: null } as const;

export function PathsPanel() {
  const { path } = useView();
  const { from, to } = path ?? NO_ENDS;
  return (
    <div className={frame.panel}>
      <PathEnds from={from} to={to} />
      <div className={styles.answer}>
        {from !== null && to !== null && from !== to ? <Answer from={from} to={to} /> : <Hint from={from} to={to} />}
      </div>
    </div>
  );
}

function Hint({ from, to }: { readonly from: string | null; readonly to: string | null }) {
  if (from === null && to === null)
    return (
      <p className={styles.hint}>
        Choose two people, bodies, places or events. You get the shortest ways from one to the other, and for each step who says so. On the
        canvas: select one, then press Shift and click the other.
      </p>
    );
  return <p className={styles.hint}>{from === to ? "Choose two different ends." : "Now choose the other end: search for it here."}</p>;
}

interface Ends {
  readonly from: string;
  readonly to: string;
}

function Answer({ from, to }: Ends) {
  const { asOf, knownOn, pathOptions, route } = useView();
  const remote = usePaths({ from, to, asOf, knownOn, ...pathOptions });
  if (remote.state === "error" && remote.problem) return <ProblemNotice problem={remote.problem} onRetry={remote.retry} />;
  if (!remote.data) return <Skeleton label="Looking for paths" lines={5} />;
  if (remote.data.paths.length === 0) return <NoPath from={from} to={to} truncated={remote.data.truncated} />;
  return (
    <>
      <Summary answer={remote.data} />
      <ul className={styles.cards} aria-label="Paths">
        {remote.data.paths.map((path, index) => {
          const facts = path.steps.map(({ edge }) => edge);
          return (
            <li key={facts.join()}>
              <PathCard path={path} number={index + 1} isChosen={facts.join() === route.join()} />
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Summary({ answer }: { readonly answer: PathsAnswer }) {
  const actions = useActions();
  const { asOf, knownOn, pathOptions } = useView();
  const { limit, maxLength, avoidContested } = pathOptions;
  const shown = answer.paths.length;
  const bounds = [
    avoidContested && "Contested relations are left out.",
    asOf !== null && `What is excluded on ${formatIsoDate(asOf)} is left out.`,
    knownOn !== null && `Only what was published by ${formatIsoDate(knownOn)} counts.`,
  ];
  return (
    <div className={styles.summary}>
      <p role="status">{[foundInWords({ shown, limit, maxLength, truncated: answer.truncated }), ...bounds].filter(Boolean).join(" ")}</p>
      {shown === limit && limit < MAX_PATHS ? (
        <TextButton look="quiet" onPress={() => actions.setPathOptions({ limit: Math.min(MAX_PATHS, limit * 2) })}>
          Show more
        </TextButton>
      ) : null}
    </div>
  );
}

/** Nothing found is an answer too: between whom, under which limits, and what may help. */
function NoPath({ from, to, truncated }: Ends & { readonly truncated: boolean }) {
  const actions = useActions();
  const { asOf, knownOn, pathOptions } = useView();
  const { avoidContested, maxLength } = pathOptions;
  const names = { from: useEndName(from), to: useEndName(to) };
  return (
    <div className={styles.none} role="status">
      <p className={styles.noneTitle}>{`No path of at most ${stepsInWords(maxLength)} joins ${names.from} and ${names.to}.`}</p>
      <p>
        {truncated
          ? "The search stopped at its limit before it had tried everything. Choose ends that are nearer to each other."
          : "Only relations that somebody asserts count as steps. Speaking about someone is not a relation."}
      </p>
      <div className={styles.tries}>
        {maxLength < MAX_PATH_LENGTH ? (
          <TextButton
            onPress={() => actions.setPathOptions({ maxLength: MAX_PATH_LENGTH })}
          >{`Look up to ${stepsInWords(MAX_PATH_LENGTH)}`}</TextButton>
        ) : null}
        {avoidContested ? (
          <TextButton onPress={() => actions.setPathOptions({ avoidContested: false })}>Allow contested relations</TextButton>
        ) : null}
        {knownOn !== null ? (
          <TextButton
            onPress={() => void actions.setKnownOn(null)}
          >{`All that is known, not only by ${formatIsoDate(knownOn)}`}</TextButton>
        ) : null}
        {asOf !== null ? (
          <TextButton onPress={() => void actions.setAsOf(null)}>{`Any day, not only ${formatIsoDate(asOf)}`}</TextButton>
        ) : null}
      </div>
    </div>
  );
}
