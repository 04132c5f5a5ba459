/** The files over the picture, in the legend: the sign of each, what it holds, whether it is drawn, alone or with the rest. */
import { FolderOpen, Scan, X } from "lucide-react";
import { FileTrigger, Switch, ToggleButton } from "react-aria-components";
import { FORMAT_IDS, FORMATS } from "../../../model/export.ts";
import type { FileLayer } from "../../core/file-layer.ts";
import { hueOf } from "../../core/layer-sign.ts";
import { useActions, useAlone, useLayers, useViewPart } from "../../hooks/use-app.ts";
import { cx } from "../controls/class-names.ts";
import controls from "../controls/controls.module.css";
import { IconButton } from "../controls/icon-button.tsx";
import { TextButton } from "../controls/text-button.tsx";
import { layerInStore, layerSize } from "../words/layer-words.ts";
import { FileSign, LayerMark } from "./layer-mark.tsx";
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
          <Key layers={layers} />
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
  const alone = useAlone();
  const { id, number, name, isShown, remarks } = layer;
  const files = [number];
  const isAlone = alone?.id === id;
  return (
    <li className={styles.layer} data-hue={hueOf(files)} data-off={!isShown || (alone !== null && !isAlone)} data-testid="layer">
      <Switch
        className={cx(controls.switch, styles.row)}
        isSelected={isShown}
        isDisabled={alone !== null}
        onChange={(on) => actions.showLayer(id, on)}
      >
        <LayerMark files={files} />
        <FileSign files={files} origin="file" />
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
        <ToggleButton
          className={cx(controls.button, styles.alone)}
          isSelected={isAlone}
          aria-label={`Only this file: ${name}`}
          onChange={(on) => actions.showAlone(on ? id : null)}
        >
          Only this file
        </ToggleButton>
        <IconButton icon={Scan} label={`Zoom to ${name}`} isDisabled={!isShown} onPress={() => actions.zoomToLayer(id)} />
        <IconButton icon={X} label={`Remove the layer ${name}`} onPress={() => actions.removeLayer(id)} />
      </div>
    </li>
  );
}

/** What the marks mean, and what does not hold for files. */
function Key({ layers }: { readonly layers: readonly FileLayer[] }) {
  const knownOn = useViewPart((view) => view.knownOn);
  const speaker = useViewPart((view) => view.speaker);
  const files = layers.slice(0, 1).map(({ number }) => number);
  const [one, other] = layers.map(({ number }) => number);
  const unheeded = [knownOn !== null && "“Known on”", speaker !== null && (knownOn === null ? "The lens" : "the lens")].filter(
    (each) => each !== false,
  );
  return (
    <div className={styles.key}>
      <ul className={styles.marks}>
        <li>
          <LayerMark files={files} />
          <FileSign files={files} origin="file" /> Only in that file
        </li>
        <li>
          <LayerMark files={files} isHollow={false} />
          <FileSign files={files} origin="both" /> In the store too
        </li>
        {one !== undefined && other !== undefined ? (
          <li>
            <LayerMark files={[one, other]} />
            <FileSign files={[one, other]} origin="file" /> In both files
          </li>
        ) : null}
      </ul>
      <p>Layers go with this page; links are without them.</p>
      {unheeded.length === 0 ? null : <p>{`${unheeded.join(" and ")} ${unheeded.length === 1 ? "leaves" : "leave"} files as they are.`}</p>}
    </div>
  );
}
