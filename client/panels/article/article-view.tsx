/**
 * One article in reading order. Its own words stand here only while the text is held and its hash agrees, and always as
 * text, never as markup; else our paraphrases do, with the place of each. Only the rows in sight are in the page.
 */
import { useVirtualizer } from "@tanstack/react-virtual";
import { ArrowLeft } from "lucide-react";
import { useEffect, useMemo, useRef } from "react";
import type { DocumentView } from "../../../model/document-view.ts";
import type { EntityRef } from "../../../model/view.ts";
import { articleRows } from "../../core/article-rows.ts";
import { useViewPart } from "../../hooks/use-app.ts";
import { type ArticleRecord, useArticle } from "../../hooks/use-records.ts";
import { IconButton } from "../controls/icon-button.tsx";
import { ProblemNotice } from "../notices/problem-notice.tsx";
import { Skeleton } from "../notices/skeleton.tsx";
import { ArticleHead } from "./article-head.tsx";
import styles from "./article-panel.module.css";
import { ArticleRowItem } from "./article-row.tsx";

interface ArticleViewProps {
  readonly view: DocumentView;
  readonly onBack: () => void;
}

export function ArticleView({ view, onBack }: ArticleViewProps) {
  const remote = useArticle(view.document.id);
  return (
    <section className={styles.view} aria-label={`Article: ${view.document.title}`}>
      <div className={styles.top}>
        <IconButton icon={ArrowLeft} label="All articles" onPress={onBack} />
        <h2 className={styles.heading}>{view.document.title}</h2>
      </div>
      {remote.state === "error" && remote.problem ? <ProblemNotice problem={remote.problem} onRetry={remote.retry} /> : null}
      {remote.data ? <Rows record={remote.data} /> : remote.state === "loading" ? <Skeleton label="Loading the article" /> : null}
    </section>
  );
}

const ROW = 84;

function Rows({ record }: { readonly record: ArticleRecord }) {
  const { detail, claims } = record;
  const scroll = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => articleRows(detail, claims), [detail, claims]);
  const names = useMemo(() => new Map<string, EntityRef>(detail.entities.map((ref) => [ref.id, ref])), [detail]);
  const sentence = useViewPart((view) => view.sentence);
  const selection = useViewPart((view) => view.selection);
  // The head is the first row, so that it scrolls away and leaves the height to the text.
  const virtual = useVirtualizer({
    count: rows.length + 1,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW,
    overscan: 6,
    getItemKey: (index) => (index === 0 ? "head" : (rows[index - 1]?.key ?? index)),
  });
  const target = sentence === null ? -1 : rows.findIndex((row) => row.sentence?.id === sentence);
  useEffect(() => {
    if (target >= 0) virtual.scrollToIndex(target + 1, { align: "start" });
  }, [target, virtual]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled by keys
    <div ref={scroll} className={styles.scroll} tabIndex={0}>
      <ol className={styles.rows} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index - 1];
          return (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className={styles.row}
              style={{ transform: `translateY(${start}px)` }}
              aria-setsize={rows.length + 1}
              aria-posinset={index + 1}
            >
              {row ? (
                <ArticleRowItem
                  row={row}
                  text={detail.text}
                  isTarget={row.sentence !== null && row.sentence.id === sentence}
                  selection={selection}
                  names={names}
                />
              ) : (
                <ArticleHead record={record} />
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
