/** The inspector of a speech edge: which claims this speaker made about this entity. */
import { useGraphVersion } from "../../hooks/use-app.ts";
import { StatusMark } from "../marks/status-mark.tsx";
import { stancesInWords } from "../words/status-words.ts";
import { ClaimsMade } from "./claims-made.tsx";
import { EntityChip } from "./entity-chip.tsx";
import styles from "./inspector.module.css";

export function SpeechPanel({
  edgeKey,
  speaker,
  subject,
}: {
  readonly edgeKey: string;
  readonly speaker: string;
  readonly subject: string;
}) {
  const { model } = useGraphVersion();
  const { graph } = model;
  const edge = graph.hasEdge(edgeKey) ? graph.getEdgeAttributes(edgeKey) : null;
  const counts = edge?.layer === "speech" ? edge : null;
  const ref = (id: string) => {
    const node = graph.hasNode(id) ? graph.getNodeAttributes(id) : null;
    return node ? { id, name: node.label, kind: node.kind } : null;
  };
  const from = ref(speaker);
  const to = ref(subject);
  return (
    <>
      <header className={styles.head}>
        <h2 className={styles.statement}>{`${from?.name ?? speaker} spoke about ${to?.name ?? subject}`}</h2>
        {counts ? (
          <p className={styles.withMark}>
            <StatusMark line="speech" />
            {stancesInWords(counts)}
          </p>
        ) : null}
        <p className={styles.ends}>
          {from ? <EntityChip entity={from} /> : null}
          {to ? <EntityChip entity={to} /> : null}
        </p>
      </header>
      <ClaimsMade
        speaker={speaker}
        about={subject}
        total={counts ? counts.asserts + counts.denials + counts.withheld : undefined}
        title="What it said about it"
      />
    </>
  );
}
