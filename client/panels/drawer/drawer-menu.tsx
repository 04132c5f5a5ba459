/** All panels of the drawer as a menu, each with a line on what it is for; for screens too narrow to name them side by side. */
import type { ReactNode } from "react";
import { Menu, MenuItem, MenuTrigger, Popover, type PopoverProps, Text } from "react-aria-components";
import type { Drawer } from "../../core/view-state.ts";
import { useActions } from "../../hooks/use-app.ts";
import { cx } from "../controls/class-names.ts";
import controls from "../controls/controls.module.css";
import styles from "./drawer-menu.module.css";
import { DRAWERS } from "./drawers.ts";

interface DrawerMenuProps {
  readonly placement: NonNullable<PopoverProps["placement"]>;
  readonly current: Drawer | null;
  /** The button that opens it. */
  readonly children: ReactNode;
}

export function DrawerMenu({ placement, current, children }: DrawerMenuProps) {
  const actions = useActions();
  return (
    <MenuTrigger>
      {children}
      <Popover className={cx(controls.popover)} placement={placement} offset={6}>
        <Menu
          className={cx(styles.menu)}
          selectionMode={current === null ? "none" : "single"}
          selectedKeys={current === null ? [] : [current]}
        >
          {DRAWERS.map(({ id, name, about, icon: Icon }) => (
            <MenuItem key={id} id={id} textValue={name} className={cx(styles.item)} onAction={() => actions.openDrawer(id)}>
              <Icon size={20} strokeWidth={1.7} aria-hidden />
              <Text slot="label" className={styles.name}>
                {name}
              </Text>
              <Text slot="description" className={styles.about}>
                {about}
              </Text>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
