/**
 * The page around the canvas. Wide: bar, legend, canvas with a drawer, inspector. Narrow: canvas first, everything else
 * in sheets. The panels stand beside the canvas, so that none of them ever covers what is selected.
 */
import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/source-serif-4/wght.css";
import "../styles/tokens.css";
import "../styles/base.css";
import { type ReactNode, useState } from "react";
import { useActions, useAlone, useViewPart } from "../hooks/use-app.ts";
import styles from "./app-shell.module.css";
import { CanvasTools } from "./canvas-tools/canvas-tools.tsx";
import { Splitter, useKeptSize } from "./controls/splitter.tsx";
import { TextButton } from "./controls/text-button.tsx";
import { NARROW, useMedia } from "./controls/use-media.ts";
import { Drawer } from "./drawer/drawer.tsx";
import { DRAWERS } from "./drawer/drawers.ts";
import { ExportDialog } from "./export/export-dialog.tsx";
import { ImportDialog } from "./import/import-dialog.tsx";
import { Inspector } from "./inspector/inspector.tsx";
import { AloneBanner } from "./layers/alone-banner.tsx";
import { Legend } from "./legend/legend.tsx";
import { LensBanner } from "./lenses/lens-banner.tsx";
import { NarrowSheets, type Sheet } from "./narrow/narrow-sheets.tsx";
import { NoticeList } from "./notices/notice-list.tsx";
import { PictureNotice } from "./notices/picture-notice.tsx";
import { TextDrop } from "./text-drop/text-drop.tsx";
import { usePageFont } from "./theme/use-page-font.ts";
import { Timeline } from "./timeline/timeline.tsx";
import { TopBar } from "./top-bar/top-bar.tsx";
import { useShortcuts } from "./use-shortcuts.ts";

const INSPECTOR_ID = "tamga-inspector";

export function AppShell({ canvas }: { readonly canvas: ReactNode }) {
  const narrow = useMedia(NARROW);
  const [helpOpen, setHelpOpen] = useState(false);
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const hasFont = usePageFont();
  // A file says nothing under a lens.
  const alone = useAlone();
  useShortcuts(() => setHelpOpen(true));
  const stage = (
    <div className={styles.stage}>
      {hasFont ? canvas : null}
      <PictureNotice />
      {alone === null ? <LensBanner /> : <AloneBanner />}
      <CanvasTools narrow={narrow} />
      <div className={styles.news}>
        <NoticeList />
      </div>
    </div>
  );
  const onFound = () => (narrow ? setSheet("details") : document.getElementById(INSPECTOR_ID)?.focus());
  return (
    <div className={styles.shell}>
      <TopBar narrow={narrow} helpOpen={helpOpen} onHelpChange={setHelpOpen} onFound={onFound} />
      <ExportDialog />
      <ImportDialog />
      <TextDrop />
      {narrow ? <NarrowSheets stage={stage} sheet={sheet} onSheet={setSheet} /> : <Wide stage={stage} />}
    </div>
  );
}

function Wide({ stage }: { readonly stage: ReactNode }) {
  const inspector = useKeptSize("tamga.inspector", 420, 320, 720);
  const height = useKeptSize("tamga.drawer", 430, 220, 720);
  const drawer = useViewPart((view) => view.drawer);
  const timeline = useViewPart((view) => view.timeline);
  const actions = useActions();
  return (
    <div className={styles.wide}>
      <aside className={styles.legend} aria-label="Legend and filters">
        <Legend />
      </aside>
      <main className={styles.middle}>
        <div className={styles.upper}>
          {stage}
          {drawer ? null : (
            <div className={styles.openers}>
              {DRAWERS.map(({ id, name, icon }) => (
                <TextButton key={id} icon={icon} onPress={() => actions.openDrawer(id)}>
                  {name}
                </TextButton>
              ))}
            </div>
          )}
        </div>
        {timeline ? <Timeline /> : null}
        {drawer ? (
          <>
            <Splitter label="Height of the drawer" side="below" value={height} />
            <div className={styles.drawer} style={{ height: height.size }}>
              <Drawer drawer={drawer} onClose={() => actions.openDrawer(null)} />
            </div>
          </>
        ) : null}
      </main>
      <Splitter label="Width of the inspector" side="right" value={inspector} />
      <aside className={styles.inspector} id={INSPECTOR_ID} tabIndex={-1} aria-label="Inspector" style={{ width: inspector.size }}>
        <Inspector />
      </aside>
    </div>
  );
}
