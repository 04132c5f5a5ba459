/** Merging an entity with another: find it, look at both side by side, say why, and choose between doing and noting it. */
import { Merge, X } from "lucide-react";
import { useState } from "react";
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from "react-aria-components";
import type { EntityDetail } from "../../../model/view.ts";
import { useEntity } from "../../hooks/use-records.ts";
import { cx } from "../controls/class-names.ts";
import controls from "../controls/controls.module.css";
import { EntityPicker } from "../controls/entity-picker.tsx";
import { TextButton } from "../controls/text-button.tsx";
import { ProblemNotice } from "../notices/problem-notice.tsx";
import { Skeleton } from "../notices/skeleton.tsx";
import styles from "./merge-dialog.module.css";
import { MergeForm } from "./merge-form.tsx";

export function MergeButton({ detail }: { readonly detail: EntityDetail }) {
  return (
    <DialogTrigger>
      <TextButton icon={Merge}>Merge with …</TextButton>
      <ModalOverlay className={cx(controls.overlay)} isDismissable>
        <Modal className={cx(controls.modal)}>
          <Dialog className={cx(styles.dialog)}>{({ close }) => <MergeContent detail={detail} close={close} />}</Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

function MergeContent({ detail, close }: { readonly detail: EntityDetail; readonly close: () => void }) {
  const { entity } = detail;
  const [other, setOther] = useState<string | null>(null);
  const isItself = other === entity.id;
  const remote = useEntity(isItself ? null : other);
  return (
    <>
      <header className={styles.head}>
        <Heading slot="title" className={cx(styles.title)}>
          {`Merge ${entity.name} with another`}
        </Heading>
        <Button slot="close" className={cx(controls.icon)} aria-label="Close">
          <X size={17} aria-hidden />
        </Button>
      </header>
      <EntityPicker label="Other" name={remote.data?.entity.name ?? ""} onChoose={setOther} takesFocus />
      {other === null ? (
        <p className={styles.quiet}>Search for the name under which it is listed a second time. Nothing changes before you say so.</p>
      ) : null}
      {isItself ? <p role="alert" className={styles.caution}>{`That is ${entity.name} itself. Choose another.`}</p> : null}
      {remote.problem ? <ProblemNotice problem={remote.problem} onRetry={remote.retry} /> : null}
      {remote.state === "loading" ? <Skeleton label="Loading the other" lines={4} /> : null}
      {remote.data ? <MergeForm key={remote.data.entity.id} one={detail} other={remote.data} close={close} /> : null}
    </>
  );
}
