/**
 * The timeline under the canvas: what happened, how much was said and published on each day, and the two clocks. Only
 * the picture follows the clocks; the timeline itself stays, and what was not known yet is pale on it.
 */
import { Pause, Play, X } from "lucide-react";
import { useMemo, useState } from "react";
import { count } from "../../../model/counted.ts";
import { formatIsoDate } from "../../../model/partial-date.ts";
import type { Timeline as TimelineData } from "../../../model/timeline.ts";
import { type DaySpan, dayOfNumber, timelineSpan } from "../../core/timeline-shape.ts";
import { useActions, useGraphSummary, usePicture, useViewPart } from "../../hooks/use-app.ts";
import { useTimeline } from "../../hooks/use-records.ts";
import { cx } from "../controls/class-names.ts";
import { IconButton } from "../controls/icon-button.tsx";
import { ProblemNotice } from "../notices/problem-notice.tsx";
import { Skeleton } from "../notices/skeleton.tsx";
import styles from "./timeline.module.css";
import { TimelinePlot } from "./timeline-plot.tsx";
import { type Clock, usePlay } from "./use-play.ts";

const CLOCKS: Readonly<Record<Clock, string>> = { knownOn: "Known on", asOf: "True on" };
const SPEEDS = [1, 2, 4] as const;

export function Timeline() {
  const remote = useTimeline();
  const actions = useActions();
  return (
    <section className={styles.strip} aria-label="Timeline" data-testid="timeline">
      {remote.state === "error" && remote.problem ? (
        <ProblemNotice problem={remote.problem} onRetry={remote.retry} />
      ) : remote.data ? (
        <Content data={remote.data} />
      ) : (
        <Skeleton label="Loading the timeline" lines={3} />
      )}
      <div className={styles.close}>
        <IconButton icon={X} label="Close the timeline" onPress={() => actions.setTimeline(false)} />
      </div>
    </section>
  );
}

function Content({ data }: { readonly data: TimelineData }) {
  const span = useMemo(() => timelineSpan(data), [data]);
  if (span === null) return <p className={styles.nothing}>Nothing that is loaded has a day. Load a dataset to fill the timeline.</p>;
  return (
    <>
      <Controls data={data} span={span} />
      <TimelinePlot data={data} span={span} />
    </>
  );
}

function Controls({ data, span }: { readonly data: TimelineData; readonly span: DaySpan }) {
  const [clock, setClock] = useState<Clock>("knownOn");
  const [speed, setSpeed] = useState<number>(SPEEDS[0]);
  const play = usePlay(clock, span, speed);
  return (
    <div className={styles.head}>
      <h2 className={styles.title}>Timeline</h2>
      <IconButton icon={play.isPlaying ? Pause : Play} label={play.isPlaying ? "Pause" : "Play"} onPress={play.toggle} />
      <label className={styles.choice}>
        <span className={styles.choiceName}>moves</span>
        <select value={clock} onChange={({ target }) => setClock(target.value === "asOf" ? "asOf" : "knownOn")}>
          {Object.entries(CLOCKS).map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className={cx(styles.choice, styles.speed)}>
        <span className={styles.choiceName}>by</span>
        <select value={speed} onChange={({ target }) => setSpeed(Number(target.value))}>
          {SPEEDS.map((each) => (
            <option key={each} value={each}>
              {each === 1 ? "1 day a second" : `${each} days a second`}
            </option>
          ))}
        </select>
      </label>
      <Summary data={data} span={span} />
      <Announcement />
    </div>
  );
}

/** In words, for those who do not see the drawing, and for what is not drawn. */
function Summary({ data, span }: { readonly data: TimelineData; readonly span: DaySpan }) {
  const said = data.said.reduce((sum, each) => sum + each.count, data.saidOnNoDay);
  const articles = data.published.reduce((sum, each) => sum + each.count, 0);
  const cut = data.events.length < data.eventsTotal ? ` Of these, ${count(data.events.length)} are drawn.` : "";
  const undated = data.saidOnNoDay > 0 ? `, ${count(data.saidOnNoDay)} of them on a day that is not known` : "";
  return (
    <p className={cx(cut === "" ? styles.spoken : styles.note)}>
      {`${formatIsoDate(dayOfNumber(span.from))} to ${formatIsoDate(dayOfNumber(span.to))}: ${count(data.eventsTotal)} facts with a day, ` +
        `${count(said)} statements${undated}, ${count(articles)} articles.${cut}`}
    </p>
  );
}

/** Says what the clocks changed, once the picture is there. */
function Announcement() {
  const asOf = useViewPart((view) => view.asOf);
  const knownOn = useViewPart((view) => view.knownOn);
  const { nodes, relations } = useGraphSummary();
  const { state } = usePicture();
  const days = [asOf && `true on ${formatIsoDate(asOf)}`, knownOn && `known on ${formatIsoDate(knownOn)}`].filter(Boolean).join(", ");
  return (
    <p className={styles.spoken} aria-live="polite">
      {state === "ready" && days !== "" ? `${days}: ${count(relations.shown)} relations among ${count(nodes.shown)} names.` : ""}
    </p>
  );
}
