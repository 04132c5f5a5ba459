/** One path, to be held against the others: its steps as statements with their support, the weakest of them marked. */
import { Check, Copy, Download, Waypoints } from "lucide-react";
import { Fragment } from "react";
import { ToggleButton } from "react-aria-components";
import { counted } from "../../../model/counted.ts";
import type { Path, PathStep } from "../../../model/view.ts";
import { useActions, useGraphVersion } from "../../hooks/use-app.ts";
import { cx } from "../controls/class-names.ts";
import controls from "../controls/controls.module.css";
import { TextButton } from "../controls/text-button.tsx";
import { useCopy } from "../controls/use-copy.ts";
import { EntityChip } from "../inspector/entity-chip.tsx";
import { FactRow } from "../inspector/fact-row.tsx";
import { useShown } from "../table/use-shown.ts";
import styles from "./path-card.module.css";
import { pathAsText } from "./path-text.ts";
import { stepsInWords, supportInWords, weaknessInWords } from "./path-words.ts";

interface PathCardProps {
  readonly path: Path;
  /** From 1. */
  readonly number: number;
  readonly isChosen: boolean;
}

export function PathCard({ path, number, isChosen }: PathCardProps) {
  const actions = useActions();
  const facts = path.steps.map(({ edge }) => edge);
  const light = () => actions.previewRoute(facts);
  const dim = () => actions.previewRoute([]);
  return (
    <article
      className={cx(styles.card, isChosen && styles.chosen)}
      aria-label={`Path ${number}`}
      onPointerEnter={light}
      onPointerLeave={dim}
      onFocus={light}
      onBlur={dim}
    >
      <header className={styles.head}>
        <h3 className={styles.title}>{`${number} · ${stepsInWords(path.steps.length)}`}</h3>
        <ToggleButton
          className={cx(controls.button, styles.show)}
          isSelected={isChosen}
          onChange={(on) => void actions.chooseRoute(on ? facts : [])}
        >
          <Waypoints size={15} strokeWidth={1.9} aria-hidden />
          {isChosen ? "On the canvas" : "Show on canvas"}
        </ToggleButton>
      </header>
      <Steps path={path} />
      {isChosen ? <Undrawn facts={facts} /> : null}
      <div className={styles.foot}>
        <CopyButton path={path} />
        <TextButton look="quiet" icon={Download} onPress={() => actions.openExport({ type: "path", facts })}>
          Export this path
        </TextButton>
      </div>
    </article>
  );
}

function Steps({ path }: { readonly path: Path }) {
  const [first, ...others] = path.nodes;
  return (
    <ol className={styles.steps} aria-label="Steps">
      {first ? (
        <li className={styles.stop}>
          <EntityChip entity={first} />
        </li>
      ) : null}
      {path.steps.map((step, index) => {
        const next = others[index];
        return (
          <Fragment key={step.edge}>
            <li className={cx(styles.step, index === path.weakest && styles.weakest)}>
              <Step step={step} />
              {index === path.weakest ? <p className={styles.mark}>{markOf(path)}</p> : null}
            </li>
            {next ? (
              <li className={styles.stop}>
                <EntityChip entity={next} />
              </li>
            ) : null}
          </Fragment>
        );
      })}
    </ol>
  );
}

const markOf = (path: Path): string => `${path.steps.length > 1 ? "Weakest link" : "Support"}: ${weaknessInWords(path)}`;

function Step({ step }: { readonly step: PathStep }) {
  return (
    <FactRow factKey={step.edge} status={step.status} aside={supportInWords(step)} saysStatus>
      {step.statement}
    </FactRow>
  );
}

/** What the legend's filters keep from being drawn is said, not left to be wondered about. */
function Undrawn({ facts }: { readonly facts: readonly string[] }) {
  const { model } = useGraphVersion();
  const { hiddenEdges } = useShown();
  const missing = facts.filter((key) => !model.graph.hasEdge(key) || hiddenEdges.has(key)).length;
  if (missing === 0) return null;
  return <p className={styles.undrawn}>{`${counted(missing, "relation")} of this path not drawn: a filter leaves it out.`}</p>;
}

function CopyButton({ path }: { readonly path: Path }) {
  const { result, copy } = useCopy();
  return (
    <span className={styles.copy}>
      <TextButton look="quiet" icon={result === "copied" ? Check : Copy} onPress={() => copy(pathAsText(path))}>
        Copy as text with citations
      </TextButton>
      <span role="status" className={styles.copied}>
        {result === "copied" ? "Copied" : result === "failed" ? "This browser does not allow copying here" : ""}
      </span>
    </span>
  );
}
