/** How large, and on which ground, the picture of the canvas is. */
import { Label, Radio, RadioGroup } from "react-aria-components";
import type { PictureOptions } from "../../core/app.ts";
import { cx } from "../controls/class-names.ts";
import controls from "../controls/controls.module.css";
import styles from "./export-dialog.module.css";

export type Look = Pick<PictureOptions, "scale" | "theme">;

const SCALES: readonly { readonly scale: number; readonly name: string }[] = [
  { scale: 1, name: "As on the screen" },
  { scale: 2, name: "Twice as sharp" },
];
const THEMES = [
  { theme: "light", name: "Light" },
  { theme: "dark", name: "Dark" },
] as const;

export function PictureChoice({ look, onLook }: { readonly look: Look; readonly onLook: (look: Look) => void }) {
  return (
    <div className={styles.look}>
      <RadioGroup
        className={cx(styles.row)}
        value={String(look.scale)}
        onChange={(value) => onLook({ ...look, scale: Number(value) })}
        orientation="horizontal"
      >
        <Label className={cx(styles.label)}>Size</Label>
        {SCALES.map(({ scale, name }) => (
          <Radio key={scale} value={String(scale)} className={cx(controls.choice, styles.small)}>
            {name}
          </Radio>
        ))}
      </RadioGroup>
      <RadioGroup
        className={cx(styles.row)}
        value={look.theme}
        onChange={(value) => onLook({ ...look, theme: value === "dark" ? "dark" : "light" })}
        orientation="horizontal"
      >
        <Label className={cx(styles.label)}>Ground</Label>
        {THEMES.map(({ theme, name }) => (
          <Radio key={theme} value={theme} className={cx(controls.choice, styles.small)}>
            {name}
          </Radio>
        ))}
      </RadioGroup>
    </div>
  );
}
