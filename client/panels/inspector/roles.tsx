/** Posts held and lost, each with its time in words and with what is not settled about it. */
import type { RoleView } from "../../../model/view.ts";
import { FactRow } from "./fact-row.tsx";
import styles from "./inspector.module.css";
import { Section } from "./section.tsx";
import { Unsettled } from "./unsettled.tsx";

const capitalised = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** `isHolder`: the entity had the posts itself; else they were held at it, and the whole sentence says by whom. */
export function Roles({ roles, isHolder }: { readonly roles: readonly RoleView[]; readonly isHolder: boolean }) {
  if (roles.length === 0) return null;
  return (
    <Section title="Posts and roles" size={roles.length}>
      <ul>
        {roles.map((role) => (
          <li key={role.key}>
            <FactRow factKey={role.key} status={role.status} aside={isHolder ? (role.time ?? "when is not stated") : null}>
              {isHolder ? capitalised(role.role) : role.sentence}
            </FactRow>
            <Unsettled notes={role.ambiguities} />
            {role.inferred ? <p className={styles.unsettled}>A reading of ours: the text does not say this outright.</p> : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
