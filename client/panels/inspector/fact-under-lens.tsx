/**
 * A fact under a lens: what its voice says, rolled up from its own claims. What others say is no part of it; how much
 * that is stands here in any case, and it is shown when the reader asks, under a heading of its own.
 */
import { Glasses } from "lucide-react";
import { useState } from "react";
import { POLARITIES } from "../../../model/schema.ts";
import type { FactDetail } from "../../../model/view.ts";
import { claimsUnderLens, type LensClaims, type VoiceOnFact } from "../../core/lens-claims.ts";
import { useDocuments } from "../../hooks/use-records.ts";
import { TextButton } from "../controls/text-button.tsx";
import { Letter } from "../lenses/lens-banner.tsx";
import { ProblemNotice } from "../notices/problem-notice.tsx";
import { Skeleton } from "../notices/skeleton.tsx";
import { useEndName } from "../paths/path-ends.tsx";
import { LENS_STANCE_WORDS, leftOutInWords, stanceInWords } from "../words/lens-words.ts";
import { OTHERS_HEADINGS } from "../words/status-words.ts";
import { DisputeLines } from "./dispute-lines.tsx";
import { Rivals, Sources, Stance, Time } from "./fact-parts.tsx";
import styles from "./inspector.module.css";
import { Section } from "./section.tsx";
import { StatLine } from "./stat-line.tsx";

interface FactUnderLensProps {
  readonly detail: FactDetail;
  readonly speaker: string;
  readonly against: string | null;
}

export function FactUnderLens({ detail, speaker, against }: FactUnderLensProps) {
  const documents = useDocuments();
  if (documents.state === "error" && documents.problem) return <ProblemNotice problem={documents.problem} onRetry={documents.retry} />;
  if (!documents.data) return <Skeleton label="Loading what is said under the lens" lines={6} />;
  const publishers = new Map(documents.data.map(({ document, publisher }) => [document.id, publisher.id]));
  const lens = claimsUnderLens(detail.claims, against === null ? [speaker] : [speaker, against], publishers);
  return (
    <>
      {lens.voices.map((voice, index) => (
        <Voice key={voice.voice} said={voice} letter={against === null ? null : index === 0 ? "A" : "B"} />
      ))}
      <Others detail={detail} lens={lens} />
    </>
  );
}

function Voice({ said, letter }: { readonly said: VoiceOnFact; readonly letter: "A" | "B" | null }) {
  const name = useEndName(said.voice);
  return (
    <>
      <p className={styles.lens}>
        <Glasses size={16} strokeWidth={1.9} aria-hidden />
        {letter ? <Letter letter={letter} /> : null}
        <span>
          {letter ? "" : "Under the lens: "}
          <b>{name}</b> {stanceInWords(said.stance)}.
        </span>
      </p>
      {POLARITIES.map((polarity) => (
        <Stance
          key={polarity}
          title={`${name} ${LENS_STANCE_WORDS[polarity]}`}
          siblings={said.claims}
          claims={said.claims.filter(({ claim }) => claim.polarity === polarity)}
        />
      ))}
      {said.fact ? <Time bounds={said.fact.bounds} title={`When it was so, according to ${name}`} /> : null}
    </>
  );
}

function Others({ detail, lens }: { readonly detail: FactDetail; readonly lens: LensClaims }) {
  const [isOpen, setOpen] = useState(false);
  const { others, linksLeftOut } = lens;
  const otherwise = new Set([...detail.rivals, ...detail.alternatives].map(({ key }) => key)).size;
  const words = leftOutInWords({
    claims: others.length,
    voices: new Set(others.map(({ speaker }) => speaker.id)).size,
    otherwise,
    links: linksLeftOut,
  });
  if (words === null)
    return (
      <Section title="Not part of this lens">
        <p>Nothing: nobody else says anything of it.</p>
      </Section>
    );
  return (
    <>
      <Section title="Not part of this lens">
        <p>{words}</p>
        <div className={styles.buttons}>
          <TextButton onPress={() => setOpen(!isOpen)} isExpanded={isOpen}>
            {isOpen ? "Hide it again" : "Show it"}
          </TextButton>
        </div>
      </Section>
      {isOpen ? (
        <>
          <Section title="All voices together">
            <StatLine status={detail.view.status} counts={detail.view} />
            <DisputeLines fact={detail.view.key} />
          </Section>
          <Rivals detail={detail} />
          <Sources detail={detail} />
          <Time bounds={detail.view.bounds} title="When it was so, all voices together" />
          {POLARITIES.map((polarity) => (
            <Stance
              key={polarity}
              title={OTHERS_HEADINGS[polarity]}
              siblings={detail.claims}
              claims={others.filter(({ claim }) => claim.polarity === polarity)}
            />
          ))}
        </>
      ) : null}
    </>
  );
}
