/** Says over the canvas that a lens is on: whose, how much it leaves out, what the marks mean; and ends it. */
import { Glasses, X } from "lucide-react";
import { count } from "../../../model/counted.ts";
import { useActions, useViewPart } from "../../hooks/use-app.ts";
import { useComparison, useLens } from "../../hooks/use-voices.ts";
import { IconButton } from "../controls/icon-button.tsx";
import { TextButton } from "../controls/text-button.tsx";
import { CanvasBanner } from "../notices/canvas-banner.tsx";
import { useEndName } from "../paths/path-ends.tsx";
import { lensClaimsInWords, lensInWords, VERDICT_WORDS } from "../words/lens-words.ts";
import styles from "./lenses.module.css";

export function LensBanner() {
  const speaker = useViewPart((view) => view.speaker);
  const against = useViewPart((view) => view.against);
  const drawer = useViewPart((view) => view.drawer);
  const actions = useActions();
  if (speaker === null) return null;
  return (
    <CanvasBanner testId="lens-banner">
      <Glasses size={18} strokeWidth={1.8} aria-hidden />
      {against === null ? <One speaker={speaker} /> : <Two a={speaker} b={against} />}
      {drawer === "lenses" ? null : (
        <TextButton look="quiet" onPress={() => actions.openDrawer("lenses")}>
          {against === null ? "Compare" : "As a table"}
        </TextButton>
      )}
      <IconButton icon={X} label="End the lens" onPress={() => void actions.setLens(null)} />
    </CanvasBanner>
  );
}

function One({ speaker }: { readonly speaker: string }) {
  const name = useEndName(speaker);
  const lens = useLens(speaker);
  return (
    <div className={styles.bannerWords}>
      <p>
        The world according to <b>{lens.data?.voice.name ?? name}</b>
      </p>
      <p className={styles.aside}>
        {lens.data
          ? lens.data.facts.total === 0
            ? "It has said nothing here."
            : `${lensClaimsInWords(lens.data)}: ${lensInWords(lens.data)}.`
          : lens.state === "error"
            ? "This voice is not known here."
            : "…"}
      </p>
    </div>
  );
}

function Two({ a, b }: { readonly a: string; readonly b: string }) {
  const names = { a: useEndName(a), b: useEndName(b) };
  const comparison = useComparison({ a, b, limit: 1 });
  const counts = comparison.data?.counts;
  return (
    <div className={styles.bannerWords}>
      <p>
        <Letter letter="A" /> <b>{names.a}</b> against <Letter letter="B" /> <b>{names.b}</b>
      </p>
      <p className={styles.aside}>
        {counts
          ? `${count(counts.opposed)} opposed (${VERDICT_WORDS.opposed.mark}), ${count(counts.agree)} agree (${VERDICT_WORDS.agree.mark}), ${count(counts["only-a"])} only A, ${count(counts["only-b"])} only B. What neither says is left out.`
          : comparison.problem
            ? "They cannot be compared."
            : "…"}
      </p>
    </div>
  );
}

export function Letter({ letter }: { readonly letter: string }) {
  return <span className={styles.letter}>{letter}</span>;
}
