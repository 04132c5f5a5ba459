/** How far the handling of a file is, what became of it, or why nothing did. */
import { count, counted } from "../../../model/counted.ts";
import type { AppError, ErrorCode } from "../../../model/errors.ts";
import type { ImportedFile, ImportProgress } from "../../core/api-port.ts";
import type { FileLayer } from "../../core/file-layer.ts";
import { ProgressLine } from "../controls/progress-line.tsx";
import styles from "../export/export-dialog.module.css";
import { sizeInWords } from "../export/export-words.ts";
import { ProblemNotice } from "../notices/problem-notice.tsx";
import type { ErrorWords } from "../words/error-words.ts";
import { layerInStore, layerSize } from "../words/layer-words.ts";

export type Handling =
  | { readonly state: "idle" }
  /** For the canvas: nothing tells how far it is. */
  | { readonly state: "reading" }
  | { readonly state: "loading"; readonly progress: ImportProgress | null }
  | { readonly state: "shown"; readonly layer: FileLayer }
  | { readonly state: "loaded"; readonly answer: ImportedFile }
  | { readonly state: "failed"; readonly problem: AppError };

/** What is wrong is the file, not the request. */
const FILE_WORDS: Readonly<Partial<Record<ErrorCode, ErrorWords>>> = {
  validation: { title: "The file cannot be read", advice: "Nothing has changed. Mend the file, or save it anew, and open it again." },
  "too-large": { title: "The file is too large", advice: "Nothing has changed." },
};

export function ImportOutcome({ handling, name }: { readonly handling: Handling; readonly name: string }) {
  switch (handling.state) {
    case "idle":
      return null;
    case "failed":
      return <ProblemNotice problem={handling.problem} words={FILE_WORDS[handling.problem.code]} />;
    case "reading":
      return <ProgressLine label="Reading the file" part={null} words={`Sending, reading and checking ${name} …`} />;
    case "loading":
      return <Loading progress={handling.progress} />;
    case "shown": {
      const { layer } = handling;
      return <Done words={`Drawn as the layer ${layer.name}: ${layerSize(layer)}, ${layerInStore(layer)}.`} remarks={layer.remarks} />;
    }
    case "loaded":
      return <Done words={`Loaded: ${counted(handling.answer.records, "record")}.`} remarks={handling.answer.remarks} />;
  }
}

function Loading({ progress }: { readonly progress: ImportProgress | null }) {
  if (progress === null) return <ProgressLine label="Loading" part={null} words="Sending the file …" />;
  const { stage, done, total } = progress;
  const words =
    stage === "reading" ? `Read ${sizeInWords(done)} of ${sizeInWords(total)}` : `Loaded ${count(done)} of ${counted(total, "record")}`;
  return <ProgressLine label="Loading" part={done / Math.max(1, total)} words={words} />;
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
