/** The files over the picture, in the legend: what each holds, whether it is drawn, and the way to open another one. */
import { FolderOpen, Scan, X } from "lucide-react";
import { FileTrigger, Switch } from "react-aria-components";
import { FORMAT_IDS, FORMATS } from "../../../model/export.ts";
import type { FileLayer } from "../../core/file-layer.ts";
import { useActions, useLayers, useViewPart } from "../../hooks/use-app.ts";
import { cx } from "../controls/class-names.ts";
import controls from "../controls/controls.module.css";
import { IconButton } from "../controls/icon-button.tsx";
import { TextButton } from "../controls/text-button.tsx";
import { layerInStore, layerSize } from "../words/layer-words.ts";
import { LayerMark } from "./layer-mark.tsx";
import styles from "./layers.module.css";

const EXTENSIONS = FORMAT_IDS.filter((id) => FORMATS[id].loads).map((id) => FORMATS[id].extension);

export function LayerList() {
  const layers = useLayers();
  const actions = useActions();
  return (
    <section aria-labelledby="legend-files" className={styles.section}>
      <h2 id="legend-files" className={styles.heading}>
        Files
      </h2>
      {layers.length === 0 ? null : (
        <>
          <ul className={styles.list}>
            {layers.map((layer) => (
              <LayerItem key={layer.id} layer={layer} />
            ))}
          </ul>
          <Key />
        </>
      )}
      <FileTrigger acceptedFileTypes={EXTENSIONS} onSelect={(files) => actions.takeFiles([...(files ?? [])])}>
        <TextButton icon={FolderOpen}>Open a graph file …</TextButton>
      </FileTrigger>
    </section>
  );
}

function LayerItem({ layer }: { readonly layer: FileLayer }) {
  const actions = useActions();
  const { id, name, isShown, remarks } = layer;
  return (
    <li className={styles.layer} data-testid="layer">
      <Switch className={cx(controls.switch, styles.row)} isSelected={isShown} onChange={(on) => actions.showLayer(id, on)}>
        <LayerMark />
        <span className={styles.name}>{`Layer: ${name}`}</span>
        <span className={controls.track} aria-hidden="true" />
      </Switch>
      <div className={styles.quiet}>
        <p>{`${layerSize(layer)} · ${layerInStore(layer)}`}</p>
        {remarks.length === 0 ? null : (
          <details>
            <summary>How it was read</summary>
            {remarks.map((remark) => (
              <p key={remark}>{remark}</p>
            ))}
          </details>
        )}
      </div>
      <div className={styles.buttons}>
        <IconButton icon={Scan} label={`Zoom to ${name}`} isDisabled={!isShown} onPress={() => actions.zoomToLayer(id)} />
        <IconButton icon={X} label={`Remove the layer ${name}`} onPress={() => actions.removeLayer(id)} />
      </div>
    </li>
  );
}

/** What the marks mean, and what does not hold for files. */
function Key() {
  const knownOn = useViewPart((view) => view.knownOn);
  const speaker = useViewPart((view) => view.speaker);
  const unheeded = [knownOn !== null && "“Known on”", speaker !== null && (knownOn === null ? "The lens" : "the lens")].filter(
    (each) => each !== false,
  );
  return (
    <div className={styles.key}>
      <p className={styles.marks}>
        <span>
          <LayerMark /> Only in a file
        </span>
        <span>
          <LayerMark isHollow={false} /> In the store too
        </span>
      </p>
      <p>Layers go with this page; links are without them.</p>
      {unheeded.length === 0 ? null : <p>{`${unheeded.join(" and ")} ${unheeded.length === 1 ? "leaves" : "leave"} files as they are.`}</p>}
    </div>
  );
}
