/** Short news of the page, such as "Showing 20 of 134 neighbours of KNB"; each goes by itself. */
import { useEffect } from "react";
import type { Notice } from "../../core/app.ts";
import { useActions, useNotices } from "../../hooks/use-app.ts";
import styles from "./notices.module.css";

const SHOWN_FOR = { info: 6000, warning: 12_000 } as const;

export function NoticeList() {
  const notices = useNotices();
  return (
    <div className={styles.toasts} role="status" aria-live="polite" data-testid="notices">
      {notices.map((notice) => (
        <Toast key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function Toast({ notice }: { readonly notice: Notice }) {
  const actions = useActions();
  useEffect(() => {
    const timer = setTimeout(() => actions.dismissNotice(notice.id), SHOWN_FOR[notice.tone]);
    return () => clearTimeout(timer);
  }, [actions, notice]);
  return <p className={styles.toast}>{notice.text}</p>;
}
