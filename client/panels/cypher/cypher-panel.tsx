/** The Cypher box: a query, its parameters, shipped examples, and the answer. Reads only; the server enforces it. */
import { ChevronDown, Play, Square } from "lucide-react";
import { useEffect, useState } from "react";
import { Button, ListBox, ListBoxItem, Popover, Select } from "react-aria-components";
import { count } from "../../../model/counted.ts";
import { useHealth, useSchema } from "../../hooks/use-records.ts";
import { cx } from "../controls/class-names.ts";
import controls from "../controls/controls.module.css";
import { TextButton } from "../controls/text-button.tsx";
import { ProblemNotice } from "../notices/problem-notice.tsx";
import styles from "./cypher-panel.module.css";
import { useCypherSession } from "./cypher-session.ts";
import { QueryEditor } from "./query-editor.tsx";
import { QueryResult } from "./query-result.tsx";

export function CypherPanel() {
  const session = useCypherSession();
  const { run } = session;
  const isOld = run.state === "failed" && run.query !== session.query;
  const position = run.state === "failed" && !isOld ? (run.problem.position ?? null) : null;
  return (
    <div className={styles.panel}>
      <div className={styles.input}>
        <div className={styles.bar}>
          <Examples onChoose={session.setQuery} onReady={session.offerQuery} />
          <Dialect />
          <Parameters value={session.params} onChange={session.setParams} isWrong={session.paramsProblem !== null} />
          <span className={styles.run}>
            {run.state === "running" ? (
              <TextButton icon={Square} onPress={session.cancel}>
                Cancel
              </TextButton>
            ) : (
              <TextButton icon={Play} look="primary" onPress={session.start} isDisabled={session.query.trim() === ""}>
                Run
              </TextButton>
            )}
          </span>
        </div>
        <QueryEditor
          value={session.query}
          onChange={session.setQuery}
          onFocus={session.takeEditor}
          onRun={session.start}
          position={position}
        />
        {session.paramsProblem ? (
          <p role="alert" className={styles.paramsProblem}>
            {session.paramsProblem}
          </p>
        ) : null}
      </div>
      <div className={styles.output}>
        {run.state === "idle" ? <p className={styles.hint}>Choose an example or write a query, then press Ctrl Enter.</p> : null}
        {run.state === "cancelled" ? <p className={styles.hint}>The query was cancelled. Nothing was changed.</p> : null}
        {run.state === "running" ? <Running startedAt={run.startedAt} /> : null}
        {run.state === "failed" ? (
          <div className={styles.failed}>
            {run.problem.position ? (
              <p className={styles.place}>{`Line ${run.problem.position.line}, column ${run.problem.position.column}`}</p>
            ) : null}
            <ProblemNotice problem={run.problem} />
          </div>
        ) : null}
        {run.state === "done" ? <QueryResult response={run.response} /> : null}
      </div>
    </div>
  );
}

interface ExamplesProps {
  readonly onChoose: (query: string) => void;
  /** Once, with the first example, when the examples come. */
  readonly onReady: (query: string) => void;
}

function Examples({ onChoose, onReady }: ExamplesProps) {
  const schema = useSchema();
  const examples = schema.data?.examples ?? [];
  const first = examples[0];
  useEffect(() => {
    if (first) onReady(first.query);
  }, [first]);
  return (
    <Select
      className={cx(styles.examples)}
      aria-label="Examples"
      isDisabled={examples.length === 0}
      value={null}
      onChange={(key) => {
        const example = examples.find(({ id }) => id === key);
        if (example) onChoose(example.query);
      }}
    >
      <Button className={cx(controls.button)}>
        Examples
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className={cx(controls.popover, styles.menu)}>
        <ListBox className={cx(styles.list)} items={examples}>
          {({ id, title }) => (
            <ListBoxItem id={id} textValue={title} className={cx(styles.item)}>
              {title}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}

/** Which Cypher this store speaks, and what to do when that is not enough. */
function Dialect() {
  const health = useHealth();
  const store = health.data?.store;
  if (!store) return null;
  if (store.kind === "neo4j") return <span className={styles.badge}>{store.version.replace("/", " ")}</span>;
  return (
    <span
      className={styles.badge}
      title={`This page runs on the embedded store (${store.version}). It knows the common part of Cypher; a query that it would answer wrongly is refused, with the reason. For all of Cypher start Neo4j: npm run neo4j`}
    >
      Embedded store: the common part of Cypher
    </span>
  );
}

interface ParametersProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isWrong: boolean;
}

function Parameters({ value, onChange, isWrong }: ParametersProps) {
  return (
    <label className={styles.params}>
      Parameters
      <input
        className={styles.paramsInput}
        value={value}
        placeholder='{"id": "knb"}'
        spellCheck={false}
        aria-invalid={isWrong}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}

const TICK = 100;

function Running({ startedAt }: { readonly startedAt: number }) {
  const [now, setNow] = useState(startedAt);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK);
    return () => clearInterval(timer);
  }, []);
  return <p className={styles.hint} role="status">{`Running … ${count(Math.floor((now - startedAt) / 1000))} s`}</p>;
}
