/**
 * The two clocks. "True on": the day on which facts must not be excluded. "Known on": the last day of the documents
 * that count. Cleared, each means any time.
 */
import { type DateValue, parseDate } from "@internationalized/date";
import { CalendarDays, ChevronLeft, ChevronRight, X } from "lucide-react";
import { useId, useState } from "react";
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateInput,
  DatePicker,
  DateSegment,
  type DateSegmentRenderProps,
  Dialog,
  Group,
  Heading,
  I18nProvider,
  Label,
  Popover,
} from "react-aria-components";
import { formatIsoDate } from "../../../model/partial-date.ts";
import { useActions, useViewPart } from "../../hooks/use-app.ts";
import { cx } from "../controls/class-names.ts";
import controls from "../controls/controls.module.css";
import styles from "./day-fields.module.css";

/** Where the calendar opens: the days that the January 2022 articles are about. */
const START = parseDate("2022-01-08");
const FIRST = parseDate("1900-01-01");
const LAST = parseDate("2100-12-31");

const toDay = (value: DateValue | null): string | null => value?.toString().slice(0, 10) ?? null;
const isAllowed = (value: DateValue): boolean => value.compare(FIRST) >= 0 && value.compare(LAST) <= 0;

/** "8 Jan 2022", as days are written everywhere on the page; typed by numbers all the same. */
function inWords({ type, text, isPlaceholder }: DateSegmentRenderProps): string {
  if (type === "literal") return "\u00a0";
  return type === "month" && !isPlaceholder ? (formatIsoDate(`2000-${text.padStart(2, "0")}`).split(" ")[0] ?? text) : text;
}

export function DayFields() {
  const asOf = useViewPart((view) => view.asOf);
  const knownOn = useViewPart((view) => view.knownOn);
  const actions = useActions();
  return (
    <div className={styles.fields}>
      <DayField
        label="True on"
        hint="Shows what may have held on this day."
        clear="Any time"
        day={asOf}
        onChange={(day) => void actions.setAsOf(day)}
      />
      <DayField
        label="Known on"
        hint="Shows only what had been published by the end of this day."
        clear="Everything published"
        day={knownOn}
        onChange={(day) => void actions.setKnownOn(day)}
      />
    </div>
  );
}

interface DayFieldProps {
  readonly label: string;
  /** What the day does, in a sentence. */
  readonly hint: string;
  readonly clear: string;
  readonly day: string | null;
  readonly onChange: (day: string | null) => void;
}

function DayField({ label, hint, clear, day, onChange }: DayFieldProps) {
  const hintId = useId();
  // What is being typed may be no allowed day yet (the year 2, on the way to 2022): the view changes only with one that is.
  const [draft, setDraft] = useState<{ readonly day: string | null; readonly value: DateValue | null } | null>(null);
  const value = draft !== null && draft.day === day ? draft.value : day === null ? null : parseDate(day);
  const change = (next: DateValue | null) => {
    if (next !== null && !isAllowed(next)) return setDraft({ day, value: next });
    setDraft(null);
    onChange(toDay(next));
  };
  return (
    <I18nProvider locale="en-GB">
      <DatePicker
        className={cx(styles.picker)}
        value={value}
        onChange={change}
        placeholderValue={START}
        granularity="day"
        shouldForceLeadingZeros={false}
        aria-describedby={hintId}
      >
        <Label className={cx(styles.label)}>
          <span title={hint}>{label}</span>
        </Label>
        <span id={hintId} hidden>
          {hint}
        </span>
        <Group className={cx(styles.group, day !== null && styles.set)}>
          <DateInput className={cx(styles.input)}>
            {(segment) => (
              <DateSegment segment={segment} className={cx(styles.segment)}>
                {inWords}
              </DateSegment>
            )}
          </DateInput>
          <Button className={cx(controls.icon, styles.open)} aria-label="Choose the day">
            <CalendarDays size={15} strokeWidth={1.8} aria-hidden />
          </Button>
        </Group>
        {day !== null ? <ClearButton label={clear} onPress={() => change(null)} /> : null}
        <Popover className={cx(controls.popover)} offset={6}>
          <Dialog className={cx(styles.dialog)}>
            <p className={styles.hint}>{hint}</p>
            <DayCalendar />
          </Dialog>
        </Popover>
      </DatePicker>
    </I18nProvider>
  );
}

/** Outside the picker's own slots, so that it is not taken for the button that opens the calendar. */
function ClearButton({ label, onPress }: { readonly label: string; readonly onPress: () => void }) {
  return (
    <button type="button" className={cx(controls.icon, styles.open)} aria-label={label} title={label} onClick={onPress}>
      <X size={15} aria-hidden />
    </button>
  );
}

function DayCalendar() {
  return (
    <Calendar className={cx(styles.calendar)}>
      <header className={styles.head}>
        <Button slot="previous" className={cx(controls.icon)}>
          <ChevronLeft size={16} aria-hidden />
        </Button>
        <Heading className={cx(styles.month)} />
        <Button slot="next" className={cx(controls.icon)}>
          <ChevronRight size={16} aria-hidden />
        </Button>
      </header>
      <CalendarGrid>
        <CalendarGridHeader>{(day) => <CalendarHeaderCell className={cx(styles.weekday)}>{day}</CalendarHeaderCell>}</CalendarGridHeader>
        <CalendarGridBody>{(date) => <CalendarCell date={date} className={cx(styles.day)} />}</CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  );
}
