/** What stands over the lower half: the table, articles, paths, the Cypher box. The canvas stays in sight above it. */
import { ChevronDown, X } from "lucide-react";
import { type ReactNode, Suspense } from "react";
import { Button, Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import type { Drawer as DrawerName } from "../../core/view-state.ts";
import { useActions } from "../../hooks/use-app.ts";
import { cx } from "../controls/class-names.ts";
import { IconButton } from "../controls/icon-button.tsx";
import { NARROW, useMedia } from "../controls/use-media.ts";
import { Skeleton } from "../notices/skeleton.tsx";
import styles from "./drawer.module.css";
import { DrawerMenu } from "./drawer-menu.tsx";
import { DRAWERS } from "./drawers.ts";

interface DrawerProps {
  readonly drawer: DrawerName;
  readonly onClose: () => void;
}

/** Where there is no room for the names of all side by side, they are a menu. */
export function Drawer(props: DrawerProps) {
  return useMedia(NARROW) ? <Narrow {...props} /> : <Wide {...props} />;
}

function Narrow({ drawer, onClose }: DrawerProps) {
  const { name, icon: Icon, Panel } = DRAWERS.find(({ id }) => id === drawer) ?? DRAWERS[0];
  return (
    <div className={styles.drawer}>
      <div className={styles.head}>
        <DrawerMenu placement="bottom start" current={drawer}>
          <Button className={cx(styles.chosen)} aria-label={`${name}. Open another panel`}>
            <Icon size={18} strokeWidth={1.8} aria-hidden />
            {name}
            <ChevronDown size={16} aria-hidden />
          </Button>
        </DrawerMenu>
        <IconButton icon={X} label="Close" onPress={onClose} />
      </div>
      <div className={styles.panel} key={drawer}>
        <Loaded name={name}>
          <Panel />
        </Loaded>
      </div>
    </div>
  );
}

function Wide({ drawer, onClose }: DrawerProps) {
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
          <Loaded name={name}>
            <Panel />
          </Loaded>
        </TabPanel>
      ))}
    </Tabs>
  );
}

const Loaded = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <Suspense fallback={<Skeleton label={`Loading: ${name}`} />}>{children}</Suspense>
);
