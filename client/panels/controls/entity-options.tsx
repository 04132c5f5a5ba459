/** What a search by name suggests, as a list to choose from: each with its kind and the form that matched. */
import { ListBox, ListBoxItem, Text } from "react-aria-components";
import { counted } from "../../../model/counted.ts";
import type { SearchHit } from "../../../model/view.ts";
import type { SearchAnswer } from "../../core/api-port.ts";
import type { Remote } from "../../hooks/use-remote.ts";
import { KindMark } from "../marks/kind-mark.tsx";
import { ERROR_WORDS } from "../words/error-words.ts";
import { KIND_NAMES } from "../words/kind-names.ts";
import { cx } from "./class-names.ts";
import styles from "./entity-options.module.css";

interface EntityOptionsProps {
  readonly hits: readonly SearchHit[];
  readonly search: Remote<SearchAnswer>;
  readonly typed: string;
}

export function EntityOptions({ hits, search, typed }: EntityOptionsProps) {
  return (
    <ListBox<SearchHit>
      className={cx(styles.list)}
      items={hits}
      dependencies={[typed]}
      renderEmptyState={() => <Empty text={typed} search={search} />}
    >
      {(hit) => <Suggestion key={hit.id} hit={hit} typed={typed} />}
    </ListBox>
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

function Empty({ text, search }: { readonly text: string; readonly search: Remote<SearchAnswer> }) {
  if (search.problem) return <p className={styles.empty}>{`${ERROR_WORDS[search.problem.code].title}. ${search.problem.message}`}</p>;
  if (search.state !== "ready") return <p className={styles.empty}>Searching …</p>;
  return <p className={styles.empty}>{`Nothing is called “${text.trim()}”. Try fewer letters, or another spelling.`}</p>;
}
