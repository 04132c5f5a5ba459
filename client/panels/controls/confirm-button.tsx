/** A button that asks once more before it does what it says; what it does may fail, and then says why. */
import { useState } from "react";
import { AppError } from "../../../model/errors.ts";
import styles from "./confirm-button.module.css";
import { TextButton } from "./text-button.tsx";

interface ConfirmButtonProps {
  /** The verb, such as "Undo merge". */
  readonly label: string;
  /** What happens then, as a sentence. */
  readonly question: string;
  readonly onConfirm: () => Promise<unknown>;
  readonly look?: "plain" | "quiet";
}

type Step = "rest" | "asking" | "working";

export function ConfirmButton({ label, question, onConfirm, look = "plain" }: ConfirmButtonProps) {
  const [step, setStep] = useState<Step>("rest");
  const [problem, setProblem] = useState<string | null>(null);
  const confirm = async () => {
    setStep("working");
    setProblem(null);
    try {
      await onConfirm();
    } catch (cause) {
      setProblem(cause instanceof AppError ? cause.message : "Something went wrong in this page. Nothing was changed.");
    }
    setStep("rest");
  };
  return (
    <div className={styles.confirm}>
      {step === "rest" ? (
        <TextButton look={look} onPress={() => setStep("asking")}>
          {label}
        </TextButton>
      ) : (
        <fieldset className={styles.asking}>
          <legend className={styles.question}>{question}</legend>
          <TextButton look="primary" takesFocus isDisabled={step === "working"} onPress={() => void confirm()}>
            {step === "working" ? "Working …" : label}
          </TextButton>
          <TextButton isDisabled={step === "working"} onPress={() => setStep("rest")}>
            Leave it
          </TextButton>
        </fieldset>
      )}
      {problem ? (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      ) : null}
    </div>
  );
}
