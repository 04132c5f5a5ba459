/** As what: who reads the format, and of the chosen one what it does not hold. */
import { Label, Radio, RadioGroup } from "react-aria-components";
import { FORMAT_IDS, FORMATS, type FormatId } from "../../../model/export.ts";
import { cx } from "../controls/class-names.ts";
import controls from "../controls/controls.module.css";
import styles from "./export-dialog.module.css";

const CANVAS_FIRST: readonly FormatId[] = ["png", ...FORMAT_IDS.filter((id) => id !== "png")];

interface FormatChoiceProps {
  readonly chosen: FormatId;
  readonly onChoose: (choice: FormatId) => void;
  /** What is taken away is on the canvas, so that a PNG is the picture that is there. */
  readonly hasPicture: boolean;
}

export function FormatChoice({ chosen, onChoose, hasPicture }: FormatChoiceProps) {
  return (
    <RadioGroup
      className={cx(styles.part)}
      value={chosen}
      onChange={(value) => {
        const choice = FORMAT_IDS.find((id) => id === value);
        if (choice) onChoose(choice);
      }}
    >
      <Label className={cx(styles.label)}>As</Label>
      <div className={styles.formats}>
        {(hasPicture ? CANVAS_FIRST : FORMAT_IDS).map((id) => {
          const { name, extension, readBy } = FORMATS[id];
          const about = hasPicture && id === "png" ? "The canvas as you see it, with its legend" : `For ${readBy}`;
          return <Option key={id} id={id} name={name} extension={extension} about={about} />;
        })}
      </div>
      <p className={styles.quiet}>
        {hasPicture && chosen === "png"
          ? "Does not hold: what is not on the screen now, and who says what."
          : `Does not hold: ${FORMATS[chosen].loses}.`}
      </p>
    </RadioGroup>
  );
}

interface OptionProps {
  readonly id: FormatId;
  readonly name: string;
  readonly extension: string;
  readonly about: string;
}

function Option({ id, name, extension, about }: OptionProps) {
  return (
    <Radio value={id} className={cx(controls.choice, styles.format)} aria-label={`${name}. ${about}`}>
      <span className={styles.formatName}>
        {name}
        <span className={styles.extension}>{extension}</span>
      </span>
      <span className={styles.about}>{about}</span>
    </Radio>
  );
}
