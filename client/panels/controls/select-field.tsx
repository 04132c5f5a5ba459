/** One of a few values, with its label in front. */
import { ChevronDown } from "lucide-react";
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from "react-aria-components";
import { cx } from "./class-names.ts";
import controls from "./controls.module.css";
import styles from "./select-field.module.css";

interface SelectFieldProps {
  readonly label: string;
  readonly value: number;
  readonly values: readonly number[];
  readonly textOf: (value: number) => string;
  readonly onChange: (value: number) => void;
}

export function SelectField({ label, value, values, textOf, onChange }: SelectFieldProps) {
  const items = [...new Set([...values, value])].sort((a, b) => a - b).map((each) => ({ id: String(each), text: textOf(each) }));
  return (
    <Select className={cx(styles.field)} value={String(value)} onChange={(key) => onChange(Number(key))}>
      <Label className={cx(styles.label)}>{label}</Label>
      <Button className={cx(controls.button)}>
        <SelectValue />
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className={cx(controls.popover)}>
        <ListBox className={cx(styles.list)} items={items}>
          {({ id, text }) => (
            <ListBoxItem id={id} textValue={text} className={cx(styles.item)}>
              {text}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
