/** The inspector of what only files have: nothing of it comes from the store, and the store is asked for nothing of it. */
import { EyeOff } from "lucide-react";
import { counted } from "../../../model/counted.ts";
import type { FileLayer } from "../../core/file-layer.ts";
import { hueOf, signOf } from "../../core/layer-sign.ts";
import { useActions, useGraphVersion } from "../../hooks/use-app.ts";
import { cx } from "../controls/class-names.ts";
import { TextButton } from "../controls/text-button.tsx";
import { EntityChip } from "../inspector/entity-chip.tsx";
import { EntityHead } from "../inspector/entity-head.tsx";
import { Time } from "../inspector/fact-parts.tsx";
import styles from "../inspector/inspector.module.css";
import { Relations } from "../inspector/relations.tsx";
import { Section } from "../inspector/section.tsx";
import { StatLine } from "../inspector/stat-line.tsx";
import { filesInWords } from "../words/layer-words.ts";
import { FileClaims, FileEntity } from "./file-claims.tsx";
import { FileSign } from "./layer-mark.tsx";
import layer from "./layers.module.css";

interface FilesProps {
  /** Those that have it. */
  readonly files: readonly FileLayer[];
}

export function FileEntityPanel({ id, files }: FilesProps & { readonly id: string }) {
  const actions = useActions();
  const { model } = useGraphVersion();
  const node = files.find(({ nodes }) => nodes.has(id))?.nodes.get(id)?.attributes;
  if (!node) return null;
  return (
    <>
      <EntityHead kind={node.kind} name={node.label} facts={[node.subtype, counted(node.degree, "relation")]}>
        <OnlyFrom files={files} />
      </EntityHead>
      {model.graph.hasNode(id) ? (
        <div className={styles.buttons}>
          <TextButton icon={EyeOff} onPress={() => actions.hide(id)}>
            Hide
          </TextButton>
        </div>
      ) : null}
      <SaidOfEntity id={id} files={files} isAlone={files.length === 1} />
      <Relations entity={id} total={null} except={[]} />
      <p className={styles.quiet}>Load the file into the store to expand it, to find paths to it, and to compare who says what of it.</p>
    </>
  );
}

export function FileFactPanel({ factKey, files }: FilesProps & { readonly factKey: string }) {
  const { model } = useGraphVersion();
  const file = files.find(({ facts }) => facts.has(factKey));
  const edge = file?.edges.get(factKey);
  const fact = file?.facts.get(factKey);
  if (!edge || !fact || edge.attributes.layer !== "fact") return null;
  const ends = [...new Set([edge.source, edge.target])].flatMap((id) => {
    const node = model.graph.hasNode(id) ? model.graph.getNodeAttributes(id) : file?.nodes.get(id)?.attributes;
    return node ? [{ id, name: node.label, kind: node.kind }] : [];
  });
  return (
    <>
      <header className={styles.head}>
        <h2 className={cx(styles.statement)}>{fact.statement}</h2>
        <StatLine status={edge.attributes.status} counts={edge.attributes} />
        <p className={styles.ends}>
          {ends.map((end) => (
            <EntityChip key={end.id} entity={end} />
          ))}
        </p>
        <OnlyFrom files={files} />
      </header>
      <Time bounds={edge.attributes.bounds} />
      <SaidOfFact factKey={factKey} files={files} isAlone={files.length === 1} />
    </>
  );
}

const numbers = (files: readonly FileLayer[]): number[] => files.map(({ number }) => number);

function OnlyFrom({ files }: FilesProps) {
  return (
    <p className={layer.from} data-hue={hueOf(numbers(files))}>
      <FileSign files={numbers(files)} origin="file" />
      <span>{`From ${filesInWords(files)}, not in the store.`}</span>
    </p>
  );
}

/** That the store is not the only one to have it. */
export function AlsoInFiles({ files }: FilesProps) {
  if (files.length === 0) return null;
  return (
    <p className={layer.from} data-hue={hueOf(numbers(files))}>
      <FileSign files={numbers(files)} origin="both" />
      <span>{`Also in ${filesInWords(files)}: what is said there stands at the end.`}</span>
    </p>
  );
}

/** `isAlone`: nobody else says anything of it, so that it need not be said whose words these are. */
export function SaidOfEntity({ id, files, isAlone = false }: FilesProps & { readonly id: string; readonly isAlone?: boolean }) {
  return files.map(({ id: file, number, name, nodes, entities }) => {
    const node = nodes.get(id)?.attributes;
    const said = entities.get(id);
    if (isAlone) return said ? <FileEntity key={file} entity={said} /> : null;
    return (
      <Section key={file} title={`In ${name} (${signOf(number)})`}>
        <p>{`Called ${node?.label ?? id}, with ${counted(node?.degree ?? 0, "relation")}.`}</p>
        {said ? <FileEntity entity={said} /> : null}
      </Section>
    );
  });
}

/** The same of a fact. */
export function SaidOfFact({ factKey, files, isAlone = false }: FilesProps & { readonly factKey: string; readonly isAlone?: boolean }) {
  return files.map(({ id, number, name, facts }) => {
    const fact = facts.get(factKey);
    return fact ? <FileClaims key={id} fact={fact} where={isAlone ? "" : `, in ${name} (${signOf(number)})`} /> : null;
  });
}
