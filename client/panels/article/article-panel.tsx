/** Articles: the list of them, or one in reading order; and where their texts are handed in. */
import { useActions, useViewPart } from "../../hooks/use-app.ts";
import { useDocuments } from "../../hooks/use-records.ts";
import { ProblemNotice } from "../notices/problem-notice.tsx";
import { Skeleton } from "../notices/skeleton.tsx";
import { ArticleList } from "./article-list.tsx";
import styles from "./article-panel.module.css";
import { ArticleView } from "./article-view.tsx";
import { HandedInList } from "./handed-in-list.tsx";

export function ArticlePanel() {
  const remote = useDocuments();
  const chosen = useViewPart((view) => view.article);
  const actions = useActions();
  if (remote.state === "error" && remote.problem) return <ProblemNotice problem={remote.problem} onRetry={remote.retry} />;
  if (!remote.data) return <Skeleton label="Loading the articles" />;
  const view = remote.data.find(({ document }) => document.id === chosen);
  return (
    <div className={styles.panel}>
      <HandedInList />
      {view ? (
        <ArticleView key={view.document.id} view={view} onBack={() => actions.openArticle(null)} />
      ) : (
        <ArticleList documents={remote.data} unknown={chosen} />
      )}
    </div>
  );
}
