/** What a claim contradicts, updates, supports or answers: small references that jump to the other claim's fact. */
import { CornerDownRight } from "lucide-react";
import { Button } from "react-aria-components";
import type { ClaimLinkView, ClaimView } from "../../../model/view.ts";
import { useActions } from "../../hooks/use-app.ts";
import { cx } from "../controls/class-names.ts";
import styles from "./claim-card.module.css";

const WORDS: Readonly<Record<ClaimLinkView["type"], Readonly<Record<ClaimLinkView["direction"], string>>>> = {
  contradicts: { from: "Contradicts", to: "Contradicted by" },
  updates: { from: "Updates", to: "Updated by" },
  supports: { from: "Supports", to: "Supported by" },
  "responds-to": { from: "Answers", to: "Answered by" },
};

/** Opposition first, then the rest. */
const ORDER: readonly ClaimLinkView["type"][] = ["contradicts", "responds-to", "updates", "supports"];

interface ClaimLinksProps {
  readonly links: readonly ClaimLinkView[];
  readonly fact: string;
  /** The other claims on the same fact, which stand in the same panel. */
  readonly siblings: readonly ClaimView[];
}

export function ClaimLinks({ links, fact, siblings }: ClaimLinksProps) {
  if (links.length === 0) return null;
  const sorted = [...links].sort((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type));
  return (
    <ul className={styles.links}>
      {sorted.map((link) => (
        <li key={`${link.type} ${link.direction} ${link.claim}`}>
          <LinkLine link={link} fact={fact} sibling={siblings.find(({ claim }) => claim.id === link.claim)} />
        </li>
      ))}
    </ul>
  );
}

const STANCES = { asserts: "asserts it", denies: "denies it", "does-not-confirm": "does not confirm it" } as const;

interface LinkLineProps {
  readonly link: ClaimLinkView;
  readonly fact: string;
  readonly sibling: ClaimView | undefined;
}

function LinkLine({ link, fact, sibling }: LinkLineProps) {
  const actions = useActions();
  const jump = () => {
    const card = document.getElementById(`claim-${link.claim}`);
    if (card) {
      card.scrollIntoView({ block: "center" });
      card.focus();
    } else if (link.fact && link.fact !== fact) {
      actions.select({ type: "edge", key: link.fact });
    }
  };
  return (
    <>
      <Button className={cx(styles.link)} onPress={jump}>
        <CornerDownRight size={13} aria-hidden />
        <span>
          <b>{WORDS[link.type][link.direction]}</b>{" "}
          {sibling ? `${sibling.speaker.name}, who ${STANCES[sibling.claim.polarity]}` : (link.statement ?? link.claim)}
        </span>
      </Button>
      {link.note ? <p className={styles.linkNote}>{link.note}</p> : null}
    </>
  );
}
