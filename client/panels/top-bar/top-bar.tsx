/** The one bar on top: name, search, the day, and what concerns the whole page. */
import { Download, Redo2, Undo2 } from "lucide-react";
import { useActions, useHistory } from "../../hooks/use-app.ts";
import { IconButton } from "../controls/icon-button.tsx";
import { DayFields } from "./day-fields.tsx";
import { HelpDialog } from "./help-dialog.tsx";
import { SearchBox } from "./search-box.tsx";
import { ShareButton } from "./share-button.tsx";
import { ThemeMenu } from "./theme-menu.tsx";
import styles from "./top-bar.module.css";

interface TopBarProps {
  /** On a phone the day stands in the filters' sheet, and less is on the bar. */
  readonly narrow: boolean;
  readonly helpOpen: boolean;
  readonly onHelpChange: (open: boolean) => void;
  readonly onFound: () => void;
}

export function TopBar({ narrow, helpOpen, onHelpChange, onFound }: TopBarProps) {
  const actions = useActions();
  const history = useHistory();
  return (
    <header className={styles.bar}>
      <h1 className={styles.brand}>
        <Tamga />
        <span className={styles.brandName}>Tamga</span>
      </h1>
      <SearchBox onChosen={onFound} />
      {narrow ? null : <DayFields />}
      <div className={styles.tools} role="toolbar" aria-label="Page">
        <IconButton icon={Undo2} label="Undo" shortcut="Ctrl Z" isDisabled={!history.canUndo} onPress={actions.undo} />
        {narrow ? null : (
          <IconButton icon={Redo2} label="Redo" shortcut="Ctrl Shift Z" isDisabled={!history.canRedo} onPress={actions.redo} />
        )}
        {narrow ? null : <ShareButton />}
        <IconButton icon={Download} label="Export" shortcut="E" onPress={() => actions.openExport({ type: "view" })} />
        <HelpDialog isOpen={helpOpen} onOpenChange={onHelpChange} />
        <ThemeMenu />
      </div>
    </header>
  );
}

/** The mark: a tamga, the sign that a family put on what it vouched for. */
function Tamga() {
  return (
    <svg width="22" height="22" viewBox="0 0 32 32" className={styles.mark} aria-hidden="true">
      <path d="M16 9v19M7 16c0 5 4 8 9 8s9-3 9-8M16 13l-6-6M16 13l6-6" />
      <circle cx="9" cy="6" r="2.4" />
      <circle cx="23" cy="6" r="2.4" />
    </svg>
  );
}
