/** In how many contradictions this is; pressing it lists them. */
import { Scale } from "lucide-react";
import { Button } from "react-aria-components";
import { counted } from "../../../model/counted.ts";
import { useActions } from "../../hooks/use-app.ts";
import { useContradictions } from "../../hooks/use-voices.ts";
import { cx } from "../controls/class-names.ts";
import styles from "./dispute-lines.module.css";

type Where = { readonly about: string } | { readonly fact: string };

/** Nothing where nobody disagrees. */
export function DisputeLines(where: Where) {
  const actions = useActions();
  const total = useContradictions({ ...where, limit: 1 }).data?.page.total ?? 0;
  if (total === 0) return null;
  return (
    <Button className={cx(styles.line)} onPress={() => actions.openDrawer("contradictions")}>
      <Scale size={15} strokeWidth={1.9} aria-hidden />
      {counted(total, "contradiction")}
    </Button>
  );
}
