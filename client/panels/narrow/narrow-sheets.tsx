/** A phone: the canvas, what is selected in one line above the thumb, and everything else in sheets from below. */
import { ChartGantt, ChevronUp, LayoutGrid, PanelBottom, SlidersHorizontal, Waypoints, X } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { entitiesOfRoute } from "../../core/route.ts";
import type { Selection, ViewState } from "../../core/view-state.ts";
import { useActions, useGraphVersion, useViewPart } from "../../hooks/use-app.ts";
import { cx } from "../controls/class-names.ts";
import controls from "../controls/controls.module.css";
import { Drawer } from "../drawer/drawer.tsx";
import { DrawerMenu } from "../drawer/drawer-menu.tsx";
import { DRAWERS } from "../drawer/drawers.ts";
import { Inspector } from "../inspector/inspector.tsx";
import { Legend } from "../legend/legend.tsx";
import { KindMark } from "../marks/kind-mark.tsx";
import { StatusMark } from "../marks/status-mark.tsx";
import { Timeline } from "../timeline/timeline.tsx";
import { DayFields } from "../top-bar/day-fields.tsx";
import styles from "./narrow-sheets.module.css";

export type Sheet = "filters" | "details";

interface NarrowSheetsProps {
  readonly stage: ReactNode;
  readonly sheet: Sheet | null;
  readonly onSheet: (sheet: Sheet | null) => void;
}

export function NarrowSheets({ stage, sheet, onSheet }: NarrowSheetsProps) {
  const actions = useActions();
  const drawer = useViewPart((view) => view.drawer);
  const timeline = useViewPart((view) => view.timeline);
  const selection = useViewPart((view) => view.selection);
  const path = useViewPart((view) => view.path);
  const hasRoute = useViewPart((view) => view.route.length > 0);
  useSheetOnTop(drawer, path, selection, onSheet);
  return (
    <div className={styles.narrow}>
      <main className={styles.main}>{stage}</main>
      {selection ? <Peek selection={selection} onOpen={() => onSheet("details")} /> : null}
      {!selection && hasRoute ? <RoutePeek onOpen={() => actions.openDrawer("paths")} /> : null}
      {timeline ? <Timeline /> : null}
      <nav className={styles.nav} aria-label="Panels">
        <NavButton icon={<SlidersHorizontal size={19} aria-hidden />} name="Filters" onPress={() => onSheet("filters")} />
        <NavButton icon={<PanelBottom size={19} aria-hidden />} name="Details" onPress={() => onSheet("details")} />
        <NavButton icon={<ChartGantt size={19} aria-hidden />} name="Timeline" onPress={() => actions.setTimeline(!timeline)} />
        <DrawerMenu placement="top end" current={drawer}>
          <NavButton icon={<LayoutGrid size={19} aria-hidden />} name="More" />
        </DrawerMenu>
      </nav>
      <BottomSheet title="Filters" isOpen={sheet === "filters"} onClose={() => onSheet(null)}>
        <div className={styles.scroll}>
          <div className={styles.day}>
            <DayFields />
          </div>
          <Legend />
        </div>
      </BottomSheet>
      <BottomSheet title="Details" isOpen={sheet === "details"} onClose={() => onSheet(null)}>
        <Inspector closable={false} />
      </BottomSheet>
      <BottomSheet
        title={DRAWERS.find(({ id }) => id === drawer)?.name ?? ""}
        isOpen={drawer !== null}
        onClose={() => actions.openDrawer(null)}
        bare
      >
        {drawer ? <Drawer drawer={drawer} onClose={() => actions.openDrawer(null)} /> : null}
      </BottomSheet>
    </div>
  );
}

/** Of the two sheets that can be open, the one that was asked for last is on top: a fact chosen in the drawer shows itself. */
function useSheetOnTop(
  drawer: ViewState["drawer"],
  path: ViewState["path"],
  selection: Selection | null,
  onSheet: (sheet: Sheet | null) => void,
): void {
  const before = useRef({ drawer, path, selection });
  useEffect(() => {
    const was = before.current;
    before.current = { drawer, path, selection };
    if (drawer === null) return;
    if (drawer !== was.drawer || path !== was.path) onSheet(null);
    else if (selection !== null && selection !== was.selection) onSheet("details");
  }, [drawer, path, selection, onSheet]);
}

interface NavButtonProps {
  readonly icon: ReactNode;
  readonly name: string;
  /** Absent where pressing it opens a menu. */
  readonly onPress?: () => void;
}

function NavButton({ icon, name, ...press }: NavButtonProps) {
  return (
    <Button className={cx(styles.navButton)} {...press}>
      {icon}
      {name}
    </Button>
  );
}

/** The chosen path, in one line; pressing it opens the paths. */
function RoutePeek({ onOpen }: { readonly onOpen: () => void }) {
  const { model } = useGraphVersion();
  const actions = useActions();
  const stops = entitiesOfRoute(useViewPart((view) => view.route));
  const names = stops.map((id) => (model.graph.hasNode(id) ? model.graph.getNodeAttribute(id, "label") : id));
  return (
    <PeekLine mark={<Waypoints size={18} aria-hidden />} words={names.join(" – ")} onOpen={onOpen} onClear={() => actions.select(null)} />
  );
}

/** What is selected, in one line; pressing it opens the details. */
function Peek({ selection, onOpen }: { readonly selection: Selection; readonly onOpen: () => void }) {
  const { model } = useGraphVersion();
  const actions = useActions();
  const { graph } = model;
  let mark: ReactNode = null;
  let words = "Read the claims";
  if (selection.type === "node" && graph.hasNode(selection.id)) {
    const { kind, label } = graph.getNodeAttributes(selection.id);
    mark = <KindMark kind={kind} size={18} />;
    words = label;
  } else if (selection.type === "edge" && graph.hasEdge(selection.key)) {
    const edge = graph.getEdgeAttributes(selection.key);
    const [from, to] = graph.extremities(selection.key).map((id) => graph.getNodeAttribute(id, "label"));
    mark = <StatusMark line={edge.layer === "fact" ? edge.status : "speech"} />;
    words = `${from} – ${edge.label} – ${to}`;
  }
  return <PeekLine mark={mark} words={words} onOpen={onOpen} onClear={() => actions.select(null)} />;
}

interface PeekLineProps {
  readonly mark: ReactNode;
  readonly words: string;
  readonly onOpen: () => void;
  readonly onClear: () => void;
}

function PeekLine({ mark, words, onOpen, onClear }: PeekLineProps) {
  return (
    <div className={styles.peek}>
      <Button className={cx(styles.peekButton)} onPress={onOpen}>
        {mark}
        <span className={styles.peekWords}>{words}</span>
        <ChevronUp size={18} aria-hidden />
      </Button>
      <Button className={cx(controls.icon)} aria-label="Clear the selection" onPress={onClear}>
        <X size={17} aria-hidden />
      </Button>
    </div>
  );
}

interface BottomSheetProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The content has a head of its own. */
  readonly bare?: boolean;
}

function BottomSheet({ title, isOpen, onClose, children, bare = false }: BottomSheetProps) {
  return (
    <ModalOverlay className={cx(styles.overlay)} isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal className={cx(styles.sheet)}>
        <Dialog className={cx(styles.dialog, bare && styles.bare)} aria-label={title}>
          {bare ? null : (
            <header className={styles.head}>
              <Heading slot="title" className={cx(styles.title)}>
                {title}
              </Heading>
              <Button slot="close" className={cx(controls.icon)} aria-label="Close">
                <X size={17} aria-hidden />
              </Button>
            </header>
          )}
          <div className={styles.content}>{children}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
