/** What stands over the lower half: the table, articles, paths, the Cypher box. The canvas stays in sight above it. */
import { FileText, Glasses, History, Scale, Table2, Terminal, Waypoints, X } from "lucide-react";
import { lazy, Suspense } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import type { Drawer as DrawerName } from "../../core/view-state.ts";
import { useActions } from "../../hooks/use-app.ts";
import { cx } from "../controls/class-names.ts";
import { IconButton } from "../controls/icon-button.tsx";
import { Skeleton } from "../notices/skeleton.tsx";
import styles from "./drawer.module.css";

// Not needed for the first picture.
const TablePanel = lazy(() => import("../table/table-panel.tsx").then(({ TablePanel }) => ({ default: TablePanel })));
const ContradictionsPanel = lazy(() =>
  import("../contradictions/contradictions-panel.tsx").then(({ ContradictionsPanel }) => ({ default: ContradictionsPanel })),
);
const PathsPanel = lazy(() => import("../paths/paths-panel.tsx").then(({ PathsPanel }) => ({ default: PathsPanel })));
const ArticlePanel = lazy(() => import("../article/article-panel.tsx").then(({ ArticlePanel }) => ({ default: ArticlePanel })));
const ChangesPanel = lazy(() => import("../changes/changes-panel.tsx").then(({ ChangesPanel }) => ({ default: ChangesPanel })));
const LensesPanel = lazy(() => import("../lenses/lenses-panel.tsx").then(({ LensesPanel }) => ({ default: LensesPanel })));
const CypherPanel = lazy(() => import("../cypher/cypher-panel.tsx").then(({ CypherPanel }) => ({ default: CypherPanel })));

export const DRAWERS = [
  { id: "table", name: "Table", icon: Table2, Panel: TablePanel },
  { id: "contradictions", name: "Contradictions", icon: Scale, Panel: ContradictionsPanel },
  { id: "paths", name: "Paths", icon: Waypoints, Panel: PathsPanel },
  { id: "lenses", name: "Lenses", icon: Glasses, Panel: LensesPanel },
  { id: "article", name: "Articles", icon: FileText, Panel: ArticlePanel },
  { id: "changes", name: "Changes", icon: History, Panel: ChangesPanel },
  { id: "cypher", name: "Cypher", icon: Terminal, Panel: CypherPanel },
] as const;

export function Drawer({ drawer, onClose }: { readonly drawer: DrawerName; readonly onClose: () => void }) {
  const actions = useActions();
  return (
    <Tabs
      className={cx(styles.drawer)}
      selectedKey={drawer}
      onSelectionChange={(key) => {
        const chosen = DRAWERS.find(({ id }) => id === key);
        if (chosen) actions.openDrawer(chosen.id);
      }}
    >
      <div className={styles.head}>
        <TabList className={cx(styles.tabs)} aria-label="Drawer">
          {DRAWERS.map(({ id, name, icon: Icon }) => (
            <Tab key={id} id={id} className={cx(styles.tab)}>
              <Icon size={15} strokeWidth={1.8} aria-hidden />
              {name}
            </Tab>
          ))}
        </TabList>
        <IconButton icon={X} label="Close" onPress={onClose} />
      </div>
      {DRAWERS.map(({ id, name, Panel }) => (
        <TabPanel key={id} id={id} className={cx(styles.panel)}>
          <Suspense fallback={<Skeleton label={`Loading: ${name}`} />}>
            <Panel />
          </Suspense>
        </TabPanel>
      ))}
    </Tabs>
  );
}
