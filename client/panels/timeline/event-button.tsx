/** Facts of one day, or of one span of days, as one mark: solid on a known day, dashed where it is not known when, open where an end is. */
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { count } from "../../../model/counted.ts";
import type { Bounds } from "../../../model/fact.ts";
import type { EventMark } from "../../core/timeline-shape.ts";
import { useActions } from "../../hooks/use-app.ts";
import { cx } from "../controls/class-names.ts";
import controls from "../controls/controls.module.css";
import marks from "../marks/marks.module.css";
import { boundsInWords } from "../words/time-words.ts";
import styles from "./timeline.module.css";

const HEIGHT = 14;
const MIDDLE = HEIGHT / 2;
/** Length of the tail where an end is open. */
const TAIL = 16;

interface EventButtonProps {
  readonly mark: EventMark;
  /** From a day's number to pixels. */
  readonly x: (day: number) => number;
  /** Where the plot begins: what began before it is cut there, and says so by an arrow. */
  readonly edge: number;
  readonly top: number;
  /** Nothing of it had been published by the day that is chosen. */
  readonly isLater: boolean;
}

export function EventButton({ mark, x, edge, top, isLater }: EventButtonProps) {
  const actions = useActions();
  const { from, to, facts } = mark;
  const start = from === null ? x(to ?? 0) - TAIL : x(from);
  const left = Math.max(start, edge + 6);
  const isOpen = from === null || start < left;
  const right = to === null ? x(from ?? 0) + TAIL : x(to);
  const width = Math.max(right - left, 0) + 12;
  const when = boundsInWords(eventBounds(facts[0]?.bounds)) ?? "";
  const first = facts[0]?.statement ?? "";
  const words = facts.length === 1 ? first : `${count(facts.length)} things: ${first} …`;
  return (
    <MenuTrigger>
      <Button
        className={cx(styles.event, isLater && styles.later)}
        style={{ left: left - 6, top, width, height: HEIGHT }}
        aria-label={`${when}: ${words}${isLater ? " (not published yet)" : ""}`}
      >
        <svg width={width} height={HEIGHT} aria-hidden="true">
          {width > 12 ? <path d={`M6 ${MIDDLE}H${width - 6}`} className={marks.possible} /> : null}
          {isOpen ? <path d={`M10 ${MIDDLE - 4}l-4 4 4 4`} className={marks.end} /> : null}
          {to === null ? <path d={`M${width - 10} ${MIDDLE - 4}l4 4-4 4`} className={marks.end} /> : null}
          {from !== null && from === to ? (
            <circle cx={6} cy={MIDDLE} r={Math.min(6, 3 + Math.sqrt(facts.length))} className={marks.moment} />
          ) : (
            [isOpen ? null : 6, to === null ? null : width - 6].map((at) =>
              at === null ? null : <path key={at} d={`M${at} ${MIDDLE - 5}v10`} className={marks.end} />,
            )
          )}
        </svg>
      </Button>
      <Popover className={cx(controls.popover, styles.popover)} placement="top">
        <p className={styles.when}>{when}</p>
        <Menu className={cx(styles.menu)} aria-label={when} onAction={(key) => actions.select({ type: "edge", key: String(key) })}>
          {facts.map(({ key, statement }) => (
            <MenuItem key={key} id={key} className={cx(styles.item)} textValue={statement}>
              {statement}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

const eventBounds = (bounds: Bounds | undefined): Bounds => ({
  fromMin: null,
  fromMax: null,
  toMin: null,
  toMax: null,
  eventMin: bounds?.eventMin ?? null,
  eventMax: bounds?.eventMax ?? null,
});
