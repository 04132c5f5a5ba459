/** The left panel: legend and filters are one and the same. Its counts are of the picture, as filtered now. */
import { counted } from "../../../model/counted.ts";
import { KIND_IDS, STATUSES } from "../../../model/schema.ts";
import { useActions, useGraphSummary, useView } from "../../hooks/use-app.ts";
import { TextButton } from "../controls/text-button.tsx";
import { LayerList } from "../layers/layer-list.tsx";
import { KindMark, kindPlural } from "../marks/kind-mark.tsx";
import { StatusMark } from "../marks/status-mark.tsx";
import { STATUS_NAMES } from "../words/status-words.ts";
import styles from "./legend.module.css";
import { LegendRow } from "./legend-row.tsx";
import { TruthLine } from "./truth-line.tsx";

export function Legend() {
  const summary = useGraphSummary();
  const view = useView();
  const actions = useActions();
  return (
    <div className={styles.legend}>
      <section aria-labelledby="legend-kinds">
        <h2 id="legend-kinds" className={styles.heading}>
          Names
        </h2>
        {KIND_IDS.map((kind) => (
          <LegendRow
            key={kind}
            mark={<KindMark kind={kind} size={18} />}
            name={kindPlural(kind)}
            counts={summary.kinds[kind]}
            isOn={!view.hiddenKinds.includes(kind)}
            onToggle={() => actions.toggleKind(kind)}
          />
        ))}
      </section>
      <section aria-labelledby="legend-statuses">
        <h2 id="legend-statuses" className={styles.heading}>
          Relations
        </h2>
        {STATUSES.map((status) => (
          <LegendRow
            key={status}
            mark={<StatusMark line={status} />}
            name={STATUS_NAMES[status]}
            counts={summary.statuses[status]}
            isOn={!view.hiddenStatuses.includes(status)}
            onToggle={() => actions.toggleStatus(status)}
          />
        ))}
        <LegendRow
          mark={<StatusMark line="speech" />}
          name="Spoke about"
          counts={summary.speech}
          isOn={view.speech}
          onToggle={() => actions.setSpeech(!view.speech)}
        />
      </section>
      {view.hidden.length > 0 ? (
        <p className={styles.hidden}>
          {`${counted(view.hidden.length, "entity", "entities")} hidden by you.`}
          <TextButton look="quiet" onPress={() => actions.unhide()}>
            Show again
          </TextButton>
        </p>
      ) : null}
      <LayerList />
      <TruthLine />
    </div>
  );
}
