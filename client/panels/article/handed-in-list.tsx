/** What became of the texts that were handed in: kept, or why not, file by file. Stays until it is dismissed. */
import { BadgeCheck, LoaderCircle, TriangleAlert, X } from "lucide-react";
import { counted } from "../../../model/counted.ts";
import type { HandInState } from "../../core/hand-in.ts";
import { useActions, useHandedIn } from "../../hooks/use-app.ts";
import { IconButton } from "../controls/icon-button.tsx";
import styles from "./handed-in-list.module.css";

export function HandedInList() {
  const states = useHandedIn();
  const actions = useActions();
  if (states.length === 0) return null;
  const kept = states.filter((state) => state.kept !== null).length;
  const refused = states.filter((state) => state.refusal !== null).length;
  const pending = states.length - kept - refused;
  const parts = [
    pending > 0 && `${counted(pending, "text")} on the way`,
    kept > 0 && `${counted(kept, "text")} kept`,
    refused > 0 && `${counted(refused, "text")} not kept`,
  ].filter(Boolean);
  return (
    <section className={styles.box} aria-label="Texts handed in">
      <div className={styles.head}>
        <p role="status">{parts.join(", ")}</p>
        <IconButton icon={X} label="Dismiss" onPress={actions.forgetHandedIn} />
      </div>
      <ul className={styles.list}>
        {states.map((state) => (
          <li key={state.id} className={styles.item} data-state={state.kept ? "kept" : state.refusal ? "refused" : "pending"}>
            <Mark state={state} />
            <p>{wordsOf(state)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Mark({ state }: { readonly state: HandInState }) {
  const Icon = state.kept ? BadgeCheck : state.refusal ? TriangleAlert : LoaderCircle;
  return <Icon size={15} strokeWidth={1.9} aria-hidden />;
}

function wordsOf({ file, kept, refusal }: HandInState): string {
  if (kept) return `${file} is the text of “${kept.document.title}”: its SHA-256 agrees, and it is kept.`;
  return refusal ?? `${file} …`;
}
