/** Help: what the marks mean, and the keys. */
import { CircleHelp, X } from "lucide-react";
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from "react-aria-components";
import type { LineStyle } from "../../../model/marks.ts";
import { KIND_IDS, STATUSES } from "../../../model/schema.ts";
import { cx } from "../controls/class-names.ts";
import controls from "../controls/controls.module.css";
import { IconButton } from "../controls/icon-button.tsx";
import { KindMark } from "../marks/kind-mark.tsx";
import { StatusMark } from "../marks/status-mark.tsx";
import { KIND_NAMES } from "../words/kind-names.ts";
import { STATUS_MEANINGS, STATUS_NAMES } from "../words/status-words.ts";
import styles from "./help-dialog.module.css";

interface HelpProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

export function HelpDialog({ isOpen, onOpenChange }: HelpProps) {
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      <IconButton icon={CircleHelp} label="Help" shortcut="?" />
      <ModalOverlay className={cx(controls.overlay)} isDismissable>
        <Modal className={cx(controls.modal)}>
          <Dialog className={cx(styles.dialog)}>
            <header className={styles.head}>
              <Heading slot="title" className={cx(styles.title)}>
                How to read this page
              </Heading>
              <Button slot="close" className={cx(controls.icon)} aria-label="Close">
                <X size={17} aria-hidden />
              </Button>
            </header>
            <Lines />
            <Kinds />
            <Keys />
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

const LINES: readonly { readonly line: LineStyle; readonly name: string; readonly meaning: string }[] = [
  ...STATUSES.map((status) => ({ line: status, name: STATUS_NAMES[status], meaning: STATUS_MEANINGS[status] })),
  { line: "not-excluded", name: "Not excluded", meaning: "With a day set in “True on”: it may have held on that day, but nobody says so." },
  { line: "speech", name: "Spoke about", meaning: "Joins a speaker with whom or what its claims are about." },
];

function Lines() {
  return (
    <section>
      <h3>Lines: how well a statement is supported</h3>
      <p>
        Two posts that quote the same ministry count as one source. A number, such as a death toll, has no line: it stands in the panel of
        its event.
      </p>
      <dl className={styles.rows}>
        {LINES.map(({ line, name, meaning }) => (
          <div key={line}>
            <dt>
              <StatusMark line={line} />
              {name}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Kinds() {
  return (
    <section>
      <h3>Shapes: what a name stands for</h3>
      <ul className={styles.kinds}>
        {KIND_IDS.map((kind) => (
          <li key={kind}>
            <KindMark kind={kind} size={20} />
            {KIND_NAMES[kind]}
          </li>
        ))}
      </ul>
    </section>
  );
}

const KEYS: readonly (readonly [string, string])[] = [
  ["/", "Search"],
  ["Esc", "Clear the selection, close what is open"],
  ["Ctrl Z", "Undo"],
  ["Ctrl Shift Z", "Redo"],
  ["F", "Fit everything into the window"],
  ["T", "Open or close the table, which shows the same as the canvas"],
  ["P", "Open or close the paths between two names"],
  ["E", "Export: take what is shown away as a file or a picture"],
  ["Q", "Open or close the Cypher box"],
  ["Ctrl Enter", "Run the query"],
  ["?", "This help"],
  ["Click", "Select a name or a line"],
  ["Shift click", "With a name selected: the paths from it to this one"],
  ["Double click", "Expand a name: bring in what it is joined with"],
];

function Keys() {
  return (
    <section>
      <h3>Keys and mouse</h3>
      <dl className={styles.keys}>
        {KEYS.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
