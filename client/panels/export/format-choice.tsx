/** As what: who reads the format, and of the chosen one what it does not hold. */
import { Label, Radio, RadioGroup } from "react-aria-components";
import { FORMAT_IDS, FORMATS, type FormatId } from "../../../model/export.ts";
import { cx } from "../controls/class-names.ts";
import controls from "../controls/controls.module.css";
import styles from "./export-dialog.module.css";

/** A format of the server's, or a picture that the page takes by itself. */
export type Choice = FormatId | "png";

interface FormatChoiceProps {
  readonly chosen: Choice;
  readonly onChoose: (choice: Choice) => void;
  /** Whether what is taken away is on the canvas. */
  readonly hasPicture: boolean;
}

export function FormatChoice({ chosen, onChoose, hasPicture }: FormatChoiceProps) {
  return (
    <RadioGroup
      className={cx(styles.part)}
      value={chosen}
      onChange={(value) => {
        const choice = value === "png" ? value : FORMAT_IDS.find((id) => id === value);
        if (choice) onChoose(choice);
      }}
    >
      <Label className={cx(styles.label)}>As</Label>
      <div className={styles.formats}>
        {hasPicture ? <Option id="png" name="PNG picture" extension=".png" about="The canvas as you see it, with its legend" /> : null}
        {FORMAT_IDS.map((id) => {
          const { name, extension, readBy } = FORMATS[id];
          return <Option key={id} id={id} name={name} extension={extension} about={`For ${readBy}`} />;
        })}
      </div>
      <p className={styles.quiet}>
        {chosen === "png" ? "Does not hold: what is not on the screen now, and who says what." : `Does not hold: ${FORMATS[chosen].loses}.`}
      </p>
    </RadioGroup>
  );
}

interface OptionProps {
  readonly id: Choice;
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
