/** Further particulars of a claim: position held, place, target …; ids of entities are shown by their names. */
import { ENTITY_QUALIFIERS } from "../../../model/claim.ts";
import { useGraphVersion } from "../../hooks/use-app.ts";
import styles from "./claim-card.module.css";

const entityNames: readonly string[] = ENTITY_QUALIFIERS;
const spaced = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

export function Qualifiers({ qualifiers }: { readonly qualifiers: Readonly<Record<string, string>> }) {
  const { model } = useGraphVersion();
  const entries = Object.entries(qualifiers);
  if (entries.length === 0) return null;
  const shown = (name: string, value: string): string =>
    entityNames.includes(name)
      ? model.graph.hasNode(value)
        ? model.graph.getNodeAttribute(value, "label")
        : value.replaceAll("-", " ")
      : value;
  return (
    <dl className={styles.qualifiers}>
      {entries.map(([name, value]) => (
        <div key={name}>
          <dt>{spaced(name)}</dt>
          <dd>{shown(name, value)}</dd>
        </div>
      ))}
    </dl>
  );
}
