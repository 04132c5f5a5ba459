/** A button with a verb on it, and an icon in front where that helps. */
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { cx } from "./class-names.ts";
import styles from "./controls.module.css";

interface TextButtonProps {
  readonly children: ReactNode;
  readonly icon?: LucideIcon;
  readonly look?: "plain" | "primary" | "quiet";
  readonly onPress?: () => void;
  readonly isDisabled?: boolean;
  /** For a button that shows and hides something: whether it is shown. */
  readonly isExpanded?: boolean;
  /** The reader is to press it next, or another beside it. */
  readonly takesFocus?: boolean;
}

export function TextButton({ children, icon: Icon, look = "plain", isDisabled = false, takesFocus = false, ...rest }: TextButtonProps) {
  const { onPress, isExpanded } = rest;
  return (
    <Button
      className={cx(styles.button, look === "primary" && styles.primary, look === "quiet" && styles.quiet)}
      isDisabled={isDisabled}
      autoFocus={takesFocus}
      {...(onPress ? { onPress } : {})}
      {...(isExpanded === undefined ? {} : { "aria-expanded": isExpanded })}
    >
      {Icon ? <Icon size={15} strokeWidth={1.9} aria-hidden /> : null}
      {children}
    </Button>
  );
}
