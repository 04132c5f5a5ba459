/** Files dropped anywhere on the page: graphs are offered to be loaded, others handed in as texts of articles; the browser must not open them instead. */
import { FilePlus2 } from "lucide-react";
import { useEffect, useState } from "react";
import { useActions } from "../../hooks/use-app.ts";
import styles from "./text-drop.module.css";

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes("Files") ?? false;

export function TextDrop() {
  const actions = useActions();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    // Leaving one element for another is no leaving of the page.
    const leave = (event: DragEvent): void => setOver(event.relatedTarget !== null);
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      actions.takeFiles([...(event.dataTransfer?.files ?? [])]);
    };
    addEventListener("dragover", over);
    addEventListener("dragleave", leave);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", over);
      removeEventListener("dragleave", leave);
      removeEventListener("drop", drop);
    };
  }, [actions]);
  if (!isOver) return null;
  return (
    <div className={styles.shade}>
      <p className={styles.card}>
        <FilePlus2 size={22} strokeWidth={1.7} aria-hidden />
        Drop the texts of articles, each kept when its SHA-256 is the one on record; or a graph file, to show it here or load it into the
        store.
      </p>
    </div>
  );
}
