/** Search by name, alias or script: suggestions as one types, each with the form that matched. */
import { Search } from "lucide-react";
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from "react-aria-components";
import type { SearchHit } from "../../../model/view.ts";
import { useActions, useViewPart } from "../../hooks/use-app.ts";
import { useSearch } from "../../hooks/use-records.ts";
import { cx } from "../controls/class-names.ts";
import controls from "../controls/controls.module.css";
import { KIND_NAMES, KindMark } from "../marks/kind-mark.tsx";
import { ERROR_WORDS } from "../words/error-words.ts";
import { counted } from "../words/status-words.ts";
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
      <Input id={SEARCH_ID} className={cx(styles.input)} placeholder="Search names, in any script" autoComplete="off" spellCheck="false" />
      <kbd className={styles.key}>/</kbd>
      <Popover className={cx(controls.popover, styles.popover)} offset={6}>
        <ListBox<SearchHit>
          className={cx(styles.list)}
          items={hits}
          dependencies={[text]}
          renderEmptyState={() => <Empty text={text} search={search} />}
        >
          {(hit) => <Suggestion key={hit.id} hit={hit} typed={text} />}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

function Suggestion({ hit, typed }: { readonly hit: SearchHit; readonly typed: string }) {
  // The same name in another script or spelling is shown as it was typed; else the form that came nearest.
  const form = hit.score === 1 ? typed.trim() : hit.matched;
  const isOther = form.toLowerCase() !== hit.name.toLowerCase();
  return (
    <ListBoxItem id={hit.id} textValue={hit.name} className={cx(styles.item)}>
      <KindMark kind={hit.kind} size={18} />
      <span className={styles.words}>
        <Text slot="label">
          {isOther ? <span className={styles.matched}>{`${form} → `}</span> : null}
          {hit.name}
        </Text>
        <Text slot="description" className={cx(styles.about)}>{`${KIND_NAMES[hit.kind]} · ${counted(hit.degree, "relation")}`}</Text>
      </span>
    </ListBoxItem>
  );
}

function Empty({ text, search }: { readonly text: string; readonly search: ReturnType<typeof useSearch> }) {
  if (search.problem) return <p className={styles.empty}>{`${ERROR_WORDS[search.problem.code].title}. ${search.problem.message}`}</p>;
  if (search.state !== "ready") return <p className={styles.empty}>Searching …</p>;
  return <p className={styles.empty}>{`Nothing is called “${text.trim()}”. Try fewer letters, or another spelling.`}</p>;
}
