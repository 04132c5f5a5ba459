/** A button that shows only an icon: its name is read aloud, and shown as a tooltip with the key that does the same. */
import type { LucideIcon } from "lucide-react";
import { Button, Tooltip, TooltipTrigger } from "react-aria-components";
import { cx } from "./class-names.ts";
import styles from "./controls.module.css";

interface IconButtonProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly shortcut?: string;
  readonly onPress?: () => void;
  readonly isDisabled?: boolean;
  readonly pressed?: boolean;
}

export function IconButton({ icon: Icon, label, shortcut, onPress, isDisabled = false, pressed }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500}>
      <Button
        className={cx(styles.icon)}
        aria-label={label}
        isDisabled={isDisabled}
        {...(onPress ? { onPress } : {})}
        {...(pressed === undefined ? {} : { "aria-pressed": pressed })}
      >
        <Icon size={17} strokeWidth={1.8} aria-hidden />
      </Button>
      <Tooltip className={cx(styles.tooltip)} offset={6}>
        {label}
        {shortcut ? <kbd className={styles.key}>{shortcut}</kbd> : null}
      </Tooltip>
    </TooltipTrigger>
  );
}
