/** What stands over the lower half, by name: each is loaded when it is first opened. */
import { FileText, Glasses, History, Scale, Table2, Terminal, Waypoints } from "lucide-react";
import { lazy } from "react";

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
  { id: "table", name: "Table", about: "All that is on the canvas, in rows", icon: Table2, Panel: TablePanel },
  { id: "contradictions", name: "Contradictions", about: "Where sources disagree", icon: Scale, Panel: ContradictionsPanel },
  { id: "paths", name: "Paths", about: "How two names are connected", icon: Waypoints, Panel: PathsPanel },
  { id: "lenses", name: "Lenses", about: "The world according to one voice", icon: Glasses, Panel: LensesPanel },
  { id: "article", name: "Articles", about: "What was read, sentence by sentence", icon: FileText, Panel: ArticlePanel },
  { id: "changes", name: "Changes", about: "What was done to the data, and undoing it", icon: History, Panel: ChangesPanel },
  { id: "cypher", name: "Cypher", about: "Questions in the language of graphs", icon: Terminal, Panel: CypherPanel },
] as const;
