/** Search by name, alias or script: suggestions as one types, each with the form that matched. */
import { Search } from "lucide-react";
import { ComboBox, Input, Label, Popover } from "react-aria-components";
import type { SearchHit } from "../../../model/view.ts";
import { useActions, useViewPart } from "../../hooks/use-app.ts";
import { useSearch } from "../../hooks/use-records.ts";
import { cx } from "../controls/class-names.ts";
import controls from "../controls/controls.module.css";
import { EntityOptions } from "../controls/entity-options.tsx";
import styles from "./search-box.module.css";

export const SEARCH_ID = "tamga-search";
const NO_HITS: readonly SearchHit[] = [];

export function SearchBox({ onChosen }: { readonly onChosen: () => void }) {
  const actions = useActions();
  const text = useViewPart((view) => view.query);
  const search = useSearch(text);
  const hits = search.data?.hits ?? NO_HITS;

  const choose = (id: string) => {
    actions.setQuery("");
    void actions.reveal(id).then(onChosen);
  };

  return (
    <ComboBox
      className={cx(styles.box)}
      items={hits}
      inputValue={text}
      onInputChange={actions.setQuery}
      value={null}
      onChange={(key) => key !== null && choose(String(key))}
      menuTrigger="input"
      allowsCustomValue
      allowsEmptyCollection={text.trim() !== ""}
    >
      <Label className={cx(styles.spoken)}>Search</Label>
      <Search size={16} strokeWidth={1.8} aria-hidden className={styles.glass} />
      <Input
        id={SEARCH_ID}
        className={cx(controls.field, styles.input)}
        placeholder="Search names, in any script"
        autoComplete="off"
        spellCheck="false"
      />
      <kbd className={styles.key}>/</kbd>
      <Popover className={cx(controls.popover, styles.popover)} offset={6}>
        <EntityOptions hits={hits} search={search} typed={text} />
      </Popover>
    </ComboBox>
  );
}
