/** How far the handling of a file is, what became of it, or why nothing did. */
import { count, counted } from "../../../model/counted.ts";
import type { AppError, ErrorCode } from "../../../model/errors.ts";
import type { FileProgress, ImportedFile } from "../../core/api-port.ts";
import type { FileLayer } from "../../core/file-layer.ts";
import { ProgressLine } from "../controls/progress-line.tsx";
import styles from "../export/export-dialog.module.css";
import { sizeInWords } from "../export/export-words.ts";
import { ProblemNotice } from "../notices/problem-notice.tsx";
import type { ErrorWords } from "../words/error-words.ts";
import { layerInStore, layerSize } from "../words/layer-words.ts";

export type Handling =
  | { readonly state: "idle" }
  | { readonly state: "working"; readonly progress: FileProgress }
  | { readonly state: "shown"; readonly layer: FileLayer }
  | { readonly state: "loaded"; readonly answer: ImportedFile }
  | { readonly state: "failed"; readonly problem: AppError };

/** What is wrong is the file, not the request. */
const FILE_WORDS: Readonly<Partial<Record<ErrorCode, ErrorWords>>> = {
  validation: { title: "The file cannot be read", advice: "Nothing has changed. Mend the file, or save it anew, and open it again." },
  "too-large": { title: "The file is too large", advice: "Nothing has changed." },
};

export function ImportOutcome({ handling }: { readonly handling: Handling }) {
  switch (handling.state) {
    case "idle":
      return null;
    case "failed":
      return <ProblemNotice problem={handling.problem} words={FILE_WORDS[handling.problem.code]} />;
    case "working":
      return <Working progress={handling.progress} />;
    case "shown": {
      const { layer } = handling;
      return <Done words={`Drawn as the layer ${layer.name}: ${layerSize(layer)}, ${layerInStore(layer)}.`} remarks={layer.remarks} />;
    }
    case "loaded":
      return <Done words={`Loaded: ${counted(handling.answer.records, "record")}.`} remarks={handling.answer.remarks} />;
  }
}

function Working({ progress: { stage, done, total } }: { readonly progress: FileProgress }) {
  // What follows the check is not counted by anyone until the first record is loaded, or the picture is there.
  const isUncounted = stage === "comparing" || (stage === "checking" && done >= total);
  const part = isUncounted ? null : Math.min(1, done / Math.max(1, total));
  return <ProgressLine label="How far the file is" part={part} words={stageInWords(stage, done, total, part)} />;
}

function stageInWords(stage: FileProgress["stage"], done: number, total: number, part: number | null): string {
  switch (stage) {
    case "sending":
      return `Step 1 of 4: sent ${sizeInWords(done)} of ${sizeInWords(total)}`;
    case "reading":
      return `Step 2 of 4: read ${sizeInWords(done)} of ${sizeInWords(total)}`;
    case "checking":
      return part === null
        ? "Step 4 of 4: putting together what it says …"
        : `Step 3 of 4: checked ${Math.floor(100 * part)} % of what it says`;
    case "loading":
      return `Step 4 of 4: loaded ${count(done)} of ${counted(total, "record")}`;
    case "comparing":
      return "Step 4 of 4: asking the store what it has of it …";
  }
}

function Done({ words, remarks }: { readonly words: string; readonly remarks: readonly string[] }) {
  return (
    <div role="status">
      <p>{words}</p>
      {remarks.map((remark) => (
        <p key={remark} className={styles.quiet}>
          {remark}
        </p>
      ))}
    </div>
  );
}
