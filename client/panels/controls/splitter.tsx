/** The line between two panels, dragged by mouse, finger or arrow keys; the size is kept, and believed only when sane. */
import { useRef, useState } from "react";
import { z } from "zod";
import { cx } from "./class-names.ts";
import styles from "./splitter.module.css";

interface Size {
  readonly size: number;
  readonly setSize: (size: number) => void;
  readonly min: number;
  readonly max: number;
}

/** A size in CSS pixels kept in local storage under `key`. */
export function useKeptSize(key: string, initial: number, min: number, max: number): Size {
  const [size, set] = useState(() => {
    try {
      return z.coerce
        .number()
        .min(min)
        .max(max)
        .catch(initial)
        .parse(localStorage.getItem(key) ?? initial);
    } catch {
      return initial;
    }
  });
  const setSize = (next: number) => {
    const value = Math.round(Math.min(max, Math.max(min, next)));
    set(value);
    try {
      localStorage.setItem(key, String(value));
    } catch {
      // Kept for this page only.
    }
  };
  return { size, setSize, min, max };
}

const STEP = 16;

interface SplitterProps {
  readonly label: string;
  /** Where the sized panel lies as seen from the line. */
  readonly side: "right" | "below";
  readonly value: Size;
}

export function Splitter({ label, side, value }: SplitterProps) {
  const start = useRef<{ readonly at: number; readonly size: number } | null>(null);
  const isVertical = side === "right";
  const at = (event: React.PointerEvent) => (isVertical ? event.clientX : event.clientY);
  const keys: Readonly<Record<string, number>> = isVertical ? { ArrowLeft: STEP, ArrowRight: -STEP } : { ArrowUp: STEP, ArrowDown: -STEP };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that can be moved is no <hr>
    <div
      className={cx(styles.splitter, isVertical ? styles.vertical : styles.horizontal)}
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={isVertical ? "vertical" : "horizontal"}
      aria-valuenow={value.size}
      aria-valuemin={value.min}
      aria-valuemax={value.max}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { at: at(event), size: value.size };
      }}
      onPointerMove={(event) => start.current && value.setSize(start.current.size + start.current.at - at(event))}
      onPointerUp={() => {
        start.current = null;
      }}
      onPointerCancel={() => {
        start.current = null;
      }}
      onKeyDown={(event) => {
        const step = keys[event.key];
        if (step === undefined) return;
        event.preventDefault();
        value.setSize(value.size + step);
      }}
    />
  );
}
