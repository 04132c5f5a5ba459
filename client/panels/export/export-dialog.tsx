/** Taking away what is on the page: as a file for another program, or as a picture. */
import { X } from "lucide-react";
import { lazy, Suspense } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useActions, useExporting } from "../../hooks/use-app.ts";
import { cx } from "../controls/class-names.ts";
import controls from "../controls/controls.module.css";
import { Skeleton } from "../notices/skeleton.tsx";
import styles from "./export-dialog.module.css";

// Not needed for the first picture.
const ExportForm = lazy(() => import("./export-form.tsx").then(({ ExportForm }) => ({ default: ExportForm })));

export function ExportDialog() {
  const subject = useExporting();
  const { openExport } = useActions();
  return (
    <ModalOverlay
      className={cx(controls.overlay)}
      isOpen={subject !== null}
      onOpenChange={(isOpen) => !isOpen && openExport(null)}
      isDismissable
    >
      <Modal className={cx(controls.modal)}>
        <Dialog className={cx(styles.dialog, styles.tall)}>
          <header className={styles.head}>
            <Heading slot="title" className={cx(styles.title)}>
              Export
            </Heading>
            <Button slot="close" className={cx(controls.icon)} aria-label="Close">
              <X size={17} aria-hidden />
            </Button>
          </header>
          <Suspense fallback={<Skeleton label="Opening the export" lines={6} />}>
            {subject === null ? null : <ExportForm opened={subject} />}
          </Suspense>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
