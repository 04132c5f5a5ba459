/** How a claim reached us, drawn: outlet, channel, document, speaker, cited source, with an arrow to whom each took it from. */
import { ArrowRight } from "lucide-react";
import type { ClaimView } from "../../../model/view.ts";
import { sourceChain } from "../words/source-words.ts";
import { EntityChip } from "./entity-chip.tsx";
import styles from "./source-chain.module.css";

interface SourceChainProps {
  readonly view: ClaimView;
  /** Also where nobody stands between the speaker and the reader. */
  readonly evenAlone?: boolean;
}

/** The last one is the root that the claim rests on. */
export function SourceChain({ view, evenAlone = false }: SourceChainProps) {
  const chain = sourceChain(view);
  if (chain.length < 2 && !evenAlone) return null;
  return (
    <ol className={styles.chain} aria-label="How it reached us">
      {chain.map(({ entity, part }, index) => (
        <li key={entity.id} className={styles.link}>
          {index > 0 ? <ArrowRight size={13} aria-hidden className={styles.arrow} /> : null}
          <span className={styles.stop}>
            <span className={styles.part}>{part}</span>
            <EntityChip entity={entity} look="boxed" />
          </span>
        </li>
      ))}
    </ol>
  );
}
