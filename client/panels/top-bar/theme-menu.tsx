/** Light, dark, or as the system has it. */
import { Check, Monitor, Moon, Sun } from "lucide-react";
import { Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { cx } from "../controls/class-names.ts";
import controls from "../controls/controls.module.css";
import { IconButton } from "../controls/icon-button.tsx";
import { setTheme, type ThemeChoice, useTheme } from "../theme/theme.ts";
import styles from "./top-bar.module.css";

const CHOICES = [
  { id: "light", name: "Light", icon: Sun },
  { id: "dark", name: "Dark", icon: Moon },
  { id: "system", name: "As the system", icon: Monitor },
] as const satisfies readonly { readonly id: ThemeChoice; readonly name: string; readonly icon: typeof Sun }[];

export function ThemeMenu() {
  const theme = useTheme();
  const current = CHOICES.find(({ id }) => id === theme) ?? CHOICES[2];
  return (
    <MenuTrigger>
      <IconButton icon={current.icon} label="Theme" />
      <Popover className={cx(controls.popover)} placement="bottom end">
        <Menu className={cx(styles.menu)} aria-label="Theme">
          {CHOICES.map(({ id, name, icon: Icon }) => (
            <MenuItem key={id} id={id} textValue={name} className={cx(styles.menuItem)} onAction={() => setTheme(id)}>
              <Icon size={15} aria-hidden />
              {name}
              {id === theme ? <Check size={14} aria-label="chosen" className={styles.check} /> : null}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
