/** Where sources disagree, and what rests on one source alone: of everything, or about what is selected. */
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { count } from "../../../model/counted.ts";
import { useActions, useViewPart } from "../../hooks/use-app.ts";
import { useContradictions, useFacts } from "../../hooks/use-voices.ts";
import { cx } from "../controls/class-names.ts";
import frame from "../drawer/drawer-panel.module.css";
import tabs from "../table/table-panel.module.css";
import { ContradictionList } from "./contradiction-list.tsx";
import styles from "./contradictions-panel.module.css";
import { OneSourceList } from "./one-source-list.tsx";
import { ScopeLine, useScope } from "./scope.tsx";

export function ContradictionsPanel() {
  const scope = useScope();
  const isOneSource = useViewPart((view) => view.lists.isOneSource);
  const actions = useActions();
  const { about, fact } = scope.filter;
  const contradictions = useContradictions({ ...(about ? { about } : {}), ...(fact ? { fact } : {}), limit: 1 });
  // A single fact says itself what it rests on.
  const single = useFacts(fact ? null : { status: ["single-source"], ...(about ? { about } : {}), limit: 1 });
  const total = (remote: { readonly data?: { readonly page: { readonly total: number } } }) =>
    remote.data ? ` ${count(remote.data.page.total)}` : "";
  return (
    <Tabs
      className={cx(frame.panel)}
      selectedKey={isOneSource && !fact ? "one-source" : "contradictions"}
      onSelectionChange={(key) => {
        // A single fact has no second tab: that it is not there is no choice of the reader.
        if (!fact) actions.setLists({ isOneSource: key === "one-source" });
      }}
    >
      <div className={tabs.bar}>
        <TabList className={cx(tabs.list)} aria-label="What is listed">
          <Tab id="contradictions" className={cx(tabs.tab)}>{`Contradictions${total(contradictions)}`}</Tab>
          {fact ? null : <Tab id="one-source" className={cx(tabs.tab)}>{`One source only${total(single)}`}</Tab>}
        </TabList>
        <ScopeLine scope={scope} />
      </div>
      <TabPanel id="contradictions" className={cx(styles.panel)}>
        <ContradictionList filter={scope.filter} />
      </TabPanel>
      {fact ? null : (
        <TabPanel id="one-source" className={cx(styles.panel)}>
          <OneSourceList about={about} />
        </TabPanel>
      )}
    </Tabs>
  );
}
