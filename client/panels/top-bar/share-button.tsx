/** Copies the address of this very view: it opens the same picture elsewhere, on the same data. */
import { Check, Share2 } from "lucide-react";
import { useLayers } from "../../hooks/use-app.ts";
import { IconButton } from "../controls/icon-button.tsx";
import { useCopy } from "../controls/use-copy.ts";
import styles from "./top-bar.module.css";

const WORDS = { copied: "Link copied", failed: "Copy the link from the address bar" } as const;
const WITHOUT_FILES = "Link copied, without the files";

export function ShareButton() {
  const { result, copy } = useCopy();
  const words = useLayers().length > 0 ? { ...WORDS, copied: WITHOUT_FILES } : WORDS;
  return (
    <span className={styles.share}>
      <IconButton icon={result === "copied" ? Check : Share2} label="Copy a link to this view" onPress={() => copy(location.href)} />
      <span role="status" className={styles.shared}>
        {result ? words[result] : ""}
      </span>
    </span>
  );
}
