/** Copies the address of this very view: it opens the same picture elsewhere, on the same data. */
import { Check, Share2 } from "lucide-react";
import { useEffect, useState } from "react";
import { IconButton } from "../controls/icon-button.tsx";
import styles from "./top-bar.module.css";

const SHOWN_FOR = 2500;
type Result = "copied" | "failed" | null;

const WORDS = { copied: "Link copied", failed: "Copy the link from the address bar" } as const;

export function ShareButton() {
  const [result, setResult] = useState<Result>(null);
  useEffect(() => {
    if (result === null) return;
    const timer = setTimeout(() => setResult(null), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [result]);
  const copy = () =>
    navigator.clipboard.writeText(location.href).then(
      () => setResult("copied"),
      () => setResult("failed"),
    );
  return (
    <span className={styles.share}>
      <IconButton icon={result === "copied" ? Check : Share2} label="Copy a link to this view" onPress={() => void copy()} />
      <span role="status" className={styles.shared}>
        {result ? WORDS[result] : ""}
      </span>
    </span>
  );
}
