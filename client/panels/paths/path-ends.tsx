/** Between which two the paths lead, and what is asked of them. */
import { ArrowLeftRight } from "lucide-react";
import { Switch } from "react-aria-components";
import { count } from "../../../model/counted.ts";
import { type PathEnds as Ends, MAX_PATHS } from "../../core/view-state.ts";
import { useActions, useGraphVersion, useViewPart } from "../../hooks/use-app.ts";
import { useEntity } from "../../hooks/use-records.ts";
import { cx } from "../controls/class-names.ts";
import controls from "../controls/controls.module.css";
import { EntityPicker } from "../controls/entity-picker.tsx";
import { IconButton } from "../controls/icon-button.tsx";
import { SelectField } from "../controls/select-field.tsx";
import frame from "../drawer/drawer-panel.module.css";
import { stepsInWords } from "./path-words.ts";
import styles from "./paths-panel.module.css";

const LENGTHS = [2, 3, 4, 6, 8, 10];
const COUNTS = [3, 5, 10, MAX_PATHS];

/** The name of an end; its id where the store does not know it, "" while there is none. */
export function useEndName(id: string | null): string {
  const { model } = useGraphVersion();
  const label = id !== null && model.graph.hasNode(id) ? model.graph.getNodeAttribute(id, "label") : null;
  const remote = useEntity(label === null ? id : null);
  if (id === null) return "";
  return label ?? remote.data?.entity.name ?? (remote.state === "error" ? id : "…");
}

export function PathEnds({ from, to }: Ends) {
  const actions = useActions();
  const { avoidContested, maxLength, limit } = useViewPart((view) => view.pathOptions);
  const names = { from: useEndName(from), to: useEndName(to) };
  return (
    <div className={frame.bar}>
      <div className={frame.pair}>
        <EntityPicker label="From" name={names.from} onChoose={(id) => actions.showPaths({ from: id, to })} takesFocus={from === null} />
        <IconButton
          icon={ArrowLeftRight}
          label="Swap the two ends"
          isDisabled={from === null && to === null}
          onPress={() => actions.showPaths({ from: to, to: from })}
        />
        <EntityPicker
          label="To"
          name={names.to}
          onChoose={(id) => actions.showPaths({ from, to: id })}
          takesFocus={from !== null && to === null}
        />
      </div>
      <div className={styles.options}>
        <Switch
          className={cx(controls.switch)}
          isSelected={avoidContested}
          onChange={(on) => actions.setPathOptions({ avoidContested: on })}
        >
          <span className={controls.track} aria-hidden="true" />
          Avoid contested
        </Switch>
        <SelectField
          label="At most"
          value={maxLength}
          values={LENGTHS}
          textOf={stepsInWords}
          onChange={(value) => actions.setPathOptions({ maxLength: value })}
        />
        <SelectField
          label="Show"
          value={limit}
          values={COUNTS}
          textOf={(value) => (value === 1 ? "1 path" : `${count(value)} paths`)}
          onChange={(value) => actions.setPathOptions({ limit: value })}
        />
      </div>
    </div>
  );
}
