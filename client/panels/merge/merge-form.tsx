/** Two entities side by side: which name stays, what will change, and why they are one. */
import { useId, useState } from "react";
import { FieldError, Form, Label, Radio, RadioGroup, Switch, TextArea, TextField } from "react-aria-components";
import { AppError } from "../../../model/errors.ts";
import type { EntityDetail } from "../../../model/view.ts";
import { useActions } from "../../hooks/use-app.ts";
import { cx } from "../controls/class-names.ts";
import controls from "../controls/controls.module.css";
import { TextButton } from "../controls/text-button.tsx";
import { KindMark } from "../marks/kind-mark.tsx";
import { KIND_NAMES } from "../words/kind-names.ts";
import { countsInWords, effectsInWords } from "../words/merge-words.ts";
import styles from "./merge-dialog.module.css";

interface MergeFormProps {
  readonly one: EntityDetail;
  readonly other: EntityDetail;
  readonly close: () => void;
}

const weightOf = ({ claimsAbout, claimsMade }: EntityDetail): number => claimsAbout + claimsMade;

export function MergeForm({ one, other, close }: MergeFormProps) {
  const actions = useActions();
  const [kept, setKept] = useState(weightOf(other) > weightOf(one) ? other.entity.id : one.entity.id);
  const [reason, setReason] = useState("");
  const [allowKinds, setAllowKinds] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [isWorking, setWorking] = useState(false);
  const [into, from] = kept === one.entity.id ? [one, other] : [other, one];
  const kindsDiffer = one.entity.kind !== other.entity.kind;
  const isReady = reason.trim() !== "" && (allowKinds || !kindsDiffer) && !isWorking;

  const send = async (state: "merged" | "open") => {
    setWorking(true);
    setProblem(null);
    try {
      await actions.merge({ from: from.entity.id, into: into.entity.id, reason: reason.trim(), state, allowKinds });
      close();
    } catch (cause) {
      setProblem(cause instanceof AppError ? cause.message : "Something went wrong in this page. Nothing was merged.");
      setWorking(false);
    }
  };

  return (
    <Form
      className={cx(styles.form)}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void send("merged");
      }}
    >
      <RadioGroup className={cx(styles.choice)} value={kept} onChange={setKept} aria-label="Which name stays">
        {[one, other].map((detail) => (
          <Side key={detail.entity.id} detail={detail} isKept={detail === into} />
        ))}
      </RadioGroup>
      <Effects from={from} into={into} />
      {kindsDiffer ? (
        <div className={styles.caution}>
          <p>{`${one.entity.name} is listed under ${KIND_NAMES[one.entity.kind]}, ${other.entity.name} under ${KIND_NAMES[other.entity.kind]}.`}</p>
          <Switch className={cx(controls.switch)} isSelected={allowKinds} onChange={setAllowKinds}>
            <span className={controls.track} aria-hidden />
            They are one all the same
          </Switch>
        </div>
      ) : null}
      <TextField className={cx(styles.reason)} value={reason} onChange={setReason} isRequired maxLength={1000}>
        <Label>Why are they the same?</Label>
        <TextArea rows={2} placeholder="What you know, and from where" />
        <FieldError />
      </TextField>
      {problem ? (
        <p role="alert" className={styles.caution}>
          {problem}
        </p>
      ) : null}
      <div className={styles.buttons}>
        <TextButton look="primary" isDisabled={!isReady} onPress={() => void send("merged")}>
          {isWorking ? "Working …" : "Merge"}
        </TextButton>
        <TextButton isDisabled={!isReady} onPress={() => void send("open")}>
          Only note that they may be the same
        </TextButton>
        <TextButton look="quiet" onPress={close}>
          Cancel
        </TextButton>
      </div>
    </Form>
  );
}

function Side({ detail, isKept }: { readonly detail: EntityDetail; readonly isKept: boolean }) {
  const { entity } = detail;
  const aliases = entity.aliases.slice(0, 4).map(({ text }) => text);
  const more = entity.aliases.length - aliases.length;
  return (
    <Radio value={entity.id} className={cx(styles.side)} aria-label={`${entity.name}, ${KIND_NAMES[entity.kind]}`}>
      <span className={styles.kind}>
        <KindMark kind={entity.kind} size={16} />
        {KIND_NAMES[entity.kind]}
      </span>
      <span className={styles.name}>{entity.name}</span>
      {aliases.length > 0 ? (
        <span className={styles.quiet}>{`also ${aliases.join(", ")}${more > 0 ? ` and ${more} more` : ""}`}</span>
      ) : null}
      {countsInWords(detail).map((line) => (
        <span key={line}>{line}</span>
      ))}
      <span className={styles.keeps}>
        <span className={styles.dot} aria-hidden />
        {isKept ? "This name stays" : "Keep this name instead"}
      </span>
    </Radio>
  );
}

function Effects({ from, into }: { readonly from: EntityDetail; readonly into: EntityDetail }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.effects}>
      <h3 id={id}>What will change</h3>
      <ul>
        {effectsInWords(from, into).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
