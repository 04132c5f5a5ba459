/** Choosing whose world is shown, and the difference between two voices as a table. */
import { ArrowLeftRight } from "lucide-react";
import { useActions, useViewPart } from "../../hooks/use-app.ts";
import { useLens } from "../../hooks/use-voices.ts";
import { EntityPicker } from "../controls/entity-picker.tsx";
import { IconButton } from "../controls/icon-button.tsx";
import { TextButton } from "../controls/text-button.tsx";
import frame from "../drawer/drawer-panel.module.css";
import { ProblemNotice } from "../notices/problem-notice.tsx";
import { Skeleton } from "../notices/skeleton.tsx";
import { useEndName } from "../paths/path-ends.tsx";
import { lensClaimsInWords, lensInWords } from "../words/lens-words.ts";
import { Comparison } from "./comparison.tsx";
import styles from "./lenses.module.css";

export function LensesPanel() {
  const speaker = useViewPart((view) => view.speaker);
  const against = useViewPart((view) => view.against);
  const actions = useActions();
  const names = { a: useEndName(speaker), b: useEndName(against) };
  return (
    <div className={frame.panel}>
      <div className={frame.bar}>
        <div className={frame.pair}>
          <EntityPicker
            label={against === null ? "According to" : "A"}
            name={names.a}
            onChoose={(id) => void actions.setLens(id, against === id ? null : against)}
            takesFocus={speaker === null}
          />
          <IconButton
            icon={ArrowLeftRight}
            label="Swap the two voices"
            isDisabled={speaker === null || against === null}
            onPress={() => void actions.setLens(against, speaker)}
          />
          <EntityPicker
            label={against === null ? "Against" : "B"}
            name={names.b}
            onChoose={(id) => void (speaker === null ? actions.setLens(id) : actions.setLens(speaker, id === speaker ? null : id))}
          />
        </div>
        {against === null ? null : <TextButton onPress={() => void actions.setLens(speaker)}>Only A</TextButton>}
        {speaker === null ? null : (
          <TextButton look="quiet" onPress={() => void actions.setLens(null)}>
            End the lens
          </TextButton>
        )}
      </div>
      <div className={styles.answer}>
        {speaker === null ? <Hint /> : against === null ? <Single speaker={speaker} /> : <Comparison a={speaker} b={against} />}
      </div>
    </div>
  );
}

function Hint() {
  return (
    <p className={styles.hint}>
      Choose a speaker or an outlet. The canvas then shows only what it asserts, with what it denies or does not confirm marked as such. Add
      a second voice to see where the two differ.
    </p>
  );
}

function Single({ speaker }: { readonly speaker: string }) {
  const lens = useLens(speaker);
  if (lens.state === "error" && lens.problem) return <ProblemNotice problem={lens.problem} onRetry={lens.retry} />;
  if (!lens.data) return <Skeleton label="Counting what it says" lines={2} />;
  const { data } = lens;
  if (data.facts.total === 0)
    return (
      <p
        className={styles.hint}
      >{`${data.voice.name} has said nothing here, and publishes nothing. Choose a speaker or an outlet that has.`}</p>
    );
  return (
    <div className={styles.hint}>
      <p>{`${data.voice.name} stands behind ${lensClaimsInWords(data)}. It ${lensInWords(data)}.`}</p>
      <p>
        {data.claims.published > 0 ? "What an outlet reports counts as its own here, whoever said it. " : ""}
        Choose a second voice above to see where the two differ.
      </p>
    </div>
  );
}
