/** What the claims on a fact leave open, said where the fact stands and never resolved. */
import styles from "./inspector.module.css";

export function Unsettled({ notes }: { readonly notes: readonly string[] }) {
  return notes.map((note) => (
    <p key={note} className={styles.unsettled}>
      <b>Not settled.</b> {note}
    </p>
  ));
}
