/** A plain text editor with line numbers; where an error has a place, its line is lit and its column marked. */
import { useEffect, useRef } from "react";
import type { Position } from "../../../model/errors.ts";
import { cx } from "../controls/class-names.ts";
import styles from "./query-editor.module.css";

interface QueryEditorProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onFocus: () => void;
  readonly onRun: () => void;
  /** Of the error, while the text is still the one that was run. */
  readonly position: Position | null;
}

export function QueryEditor({ value, onChange, onFocus, onRun, position }: QueryEditorProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const lines = value.split("\n");
  useEffect(() => {
    const element = area.current;
    if (!position || !element) return;
    const before = element.value.split("\n").slice(0, position.line - 1);
    const at = before.reduce((sum, line) => sum + line.length + 1, 0) + position.column - 1;
    element.focus();
    element.setSelectionRange(at, at);
  }, [position]);
  return (
    <div className={styles.editor}>
      <ol className={styles.numbers} aria-hidden="true">
        {lines.map((_, index) => (
          <li key={index} className={cx(position?.line === index + 1 && styles.wrong)}>
            {index + 1}
          </li>
        ))}
      </ol>
      <div className={styles.text}>
        {position ? (
          <>
            <span className={styles.line} style={{ top: `calc(${position.line - 1} * var(--editor-line))` }} />
            <span
              className={styles.place}
              style={{ top: `calc(${position.line} * var(--editor-line) - 3px)`, left: `${position.column - 1}ch` }}
              data-testid="error-place"
            />
          </>
        ) : null}
        <textarea
          ref={area}
          className={styles.area}
          aria-label="Cypher query"
          aria-invalid={position !== null}
          spellCheck={false}
          autoCapitalize="off"
          autoCorrect="off"
          rows={Math.max(lines.length, 4)}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onFocus={onFocus}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            onRun();
          }}
        />
      </div>
    </div>
  );
}
