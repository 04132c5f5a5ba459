/** All articles, each with its outlet, day and claims, and whether its text is held. */
import { BadgeCheck, FileText } from "lucide-react";
import { Button } from "react-aria-components";
import { counted } from "../../../model/counted.ts";
import type { DocumentView } from "../../../model/document-view.ts";
import { formatIsoDate } from "../../../model/partial-date.ts";
import { useActions } from "../../hooks/use-app.ts";
import { cx } from "../controls/class-names.ts";
import styles from "./article-panel.module.css";
import { HandInButton } from "./hand-in-button.tsx";

interface ArticleListProps {
  readonly documents: readonly DocumentView[];
  /** An id that a link names and the store does not have. */
  readonly unknown: string | null;
}

export function ArticleList({ documents, unknown }: ArticleListProps) {
  const actions = useActions();
  const held = documents.filter(({ textHeld }) => textHeld).length;
  return (
    <div className={styles.scroll}>
      <div className={styles.bar}>
        <p className={styles.quiet}>
          {documents.length === 0
            ? "There are no articles in this store yet."
            : `${counted(documents.length, "article")}; the text of ${held === 0 ? "none" : held} is held. Texts are not part of the data: drop the files here, and each is kept when its SHA-256 is the one on record.`}
        </p>
        <HandInButton />
      </div>
      {unknown !== null ? (
        <p
          className={styles.caution}
          role="status"
        >{`There is no article ${unknown} in this store. The link may be old, or made on other data.`}</p>
      ) : null}
      <ul className={styles.articles} aria-label="Articles">
        {documents.map(({ document, publisher, claims, textHeld }) => (
          <li key={document.id}>
            <Button className={cx(styles.article)} onPress={() => actions.openArticle(document.id)}>
              <FileText size={18} strokeWidth={1.7} aria-hidden />
              <span>
                <span className={styles.title}>{document.title}</span>
                <span className={styles.aside}>
                  {`${publisher.name} · ${formatIsoDate(document.published)} · ${counted(claims, "claim")}`}
                </span>
              </span>
              {textHeld ? (
                <span className={styles.verified}>
                  <BadgeCheck size={14} aria-hidden /> Text held
                </span>
              ) : (
                <span className={styles.quiet}>In our words</span>
              )}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
