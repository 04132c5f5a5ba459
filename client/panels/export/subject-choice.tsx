/** What is taken away: the canvas, what is selected and around it, a path, or everything. */
import { Label, Radio, RadioGroup, Switch } from "react-aria-components";
import { counted } from "../../../model/counted.ts";
import type { ExportSubject } from "../../core/export-request.ts";
import { cx } from "../controls/class-names.ts";
import controls from "../controls/controls.module.css";
import { SelectField } from "../controls/select-field.tsx";
import styles from "./export-dialog.module.css";

export interface SubjectOption {
  readonly subject: ExportSubject;
  readonly name: string;
}

interface SubjectChoiceProps {
  readonly options: readonly SubjectOption[];
  readonly chosen: ExportSubject["type"];
  readonly onChoose: (type: ExportSubject["type"]) => void;
  readonly depth: number;
  readonly onDepth: (depth: number) => void;
  /** The filters of the view in words; they hold always for the view itself. */
  readonly filters: readonly string[];
  readonly isFiltered: boolean;
  readonly onFiltered: (on: boolean) => void;
}

const DEPTHS = [0, 1, 2, 3] as const;
const depthInWords = (depth: number): string => (depth === 0 ? "nothing around it" : counted(depth, "step"));

export function SubjectChoice({ options, chosen, onChoose, ...rest }: SubjectChoiceProps) {
  const { depth, onDepth, filters, isFiltered, onFiltered } = rest;
  const isOptional = chosen === "entity" || chosen === "all";
  return (
    <div className={styles.part}>
      <RadioGroup
        className={cx(styles.subjects)}
        value={chosen}
        onChange={(type) => {
          const option = options.find(({ subject }) => subject.type === type);
          if (option) onChoose(option.subject.type);
        }}
      >
        <Label className={cx(styles.label)}>What</Label>
        {options.map(({ subject, name }) => (
          <Radio key={subject.type} value={subject.type} className={cx(controls.choice, styles.subject)}>
            {name}
          </Radio>
        ))}
      </RadioGroup>
      {chosen === "entity" ? (
        <SelectField label="How far around it" value={depth} values={DEPTHS} textOf={depthInWords} onChange={onDepth} />
      ) : null}
      {filters.length > 0 && isOptional ? (
        <Switch className={cx(controls.switch)} isSelected={isFiltered} onChange={onFiltered}>
          <span className={controls.track} aria-hidden />
          {`As filtered in this view: ${filters.join("; ")}`}
        </Switch>
      ) : null}
      {filters.length > 0 && chosen === "view" ? <p className={styles.quiet}>{`As filtered: ${filters.join("; ")}.`}</p> : null}
    </div>
  );
}
