/** A field that holds one entity, chosen by searching for its name. What was typed and not chosen is forgotten. */
import { useEffect, useRef, useState } from "react";
import { ComboBox, Input, Label, Popover } from "react-aria-components";
import type { SearchHit } from "../../../model/view.ts";
import { useSearch } from "../../hooks/use-records.ts";
import { cx } from "./class-names.ts";
import controls from "./controls.module.css";
import { EntityOptions } from "./entity-options.tsx";
import styles from "./entity-picker.module.css";

const NO_HITS: readonly SearchHit[] = [];

interface EntityPickerProps {
  readonly label: string;
  /** The name of what is chosen; "" while nothing is. */
  readonly name: string;
  readonly onChoose: (id: string) => void;
  /** The reader is to write here next. */
  readonly takesFocus?: boolean;
}

export function EntityPicker({ label, name, onChoose, takesFocus = false }: EntityPickerProps) {
  const [text, setText] = useState<string | null>(null);
  const typed = text ?? "";
  const search = useSearch(typed);
  const hits = search.data?.hits ?? NO_HITS;
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => setText(null), [name]);
  useEffect(() => {
    if (takesFocus) input.current?.focus();
  }, [takesFocus]);
  return (
    <ComboBox
      className={cx(styles.picker)}
      items={hits}
      inputValue={text ?? name}
      onInputChange={(value) => setText(value === name ? null : value)}
      value={null}
      onChange={(key) => {
        if (key === null) return;
        setText(null);
        onChoose(String(key));
      }}
      menuTrigger="input"
      allowsCustomValue
      allowsEmptyCollection={typed.trim() !== ""}
    >
      <Label className={cx(styles.label)}>{label}</Label>
      <Input
        ref={input}
        className={cx(controls.field, styles.input)}
        placeholder="Search a name"
        autoComplete="off"
        spellCheck="false"
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => setText(null)}
      />
      <Popover className={cx(controls.popover, styles.popover)} offset={6}>
        <EntityOptions hits={hits} search={search} typed={typed} />
      </Popover>
    </ComboBox>
  );
}
