/** The mark of a kind: its own shape, colour and icon, so that each can be told apart without the other two. */
import { Building2, type LucideIcon, MapPin, User, Users, Zap } from "lucide-react";
import type { Kind } from "../../../model/schema.ts";
import { KINDS } from "../../../model/schema.ts";
import styles from "./marks.module.css";

interface Mark {
  /** In a box of 24 by 24. */
  readonly shape: string;
  readonly icon?: LucideIcon;
  /** Lines of writing for the shapes that are their own icon. */
  readonly lines?: string;
}

const MARKS: Readonly<Record<Kind, Mark>> = {
  Person: { shape: "M12 1.5a10.5 10.5 0 1 1 0 21a10.5 10.5 0 1 1 0-21z", icon: User },
  Organization: { shape: "M2.5 2.5h19v19h-19z", icon: Building2 },
  Group: { shape: "M8 2h8a6 6 0 0 1 6 6v8a6 6 0 0 1-6 6H8a6 6 0 0 1-6-6V8a6 6 0 0 1 6-6z", icon: Users },
  Place: { shape: "M12 .6 23.4 12 12 23.4.6 12z", icon: MapPin },
  Event: { shape: "M6.3 2h11.4l5.7 10-5.7 10H6.3L.6 12z", icon: Zap },
  Document: { shape: "M4 1h10.5L20 6.500V23H4z", lines: "M8 10h8M8 14h8M8 18h5" },
  Channel: {
    shape: "M4 2h16a3 3 0 0 1 3 3v9a3 3 0 0 1-3 3h-8.500L6 22.500V17H4a3 3 0 0 1-3-3V5a3 3 0 0 1 3-3z",
    lines: "M7 7.500h10M7 11.500h7",
  },
};

interface KindMarkProps {
  readonly kind: Kind;
  /** In CSS pixels. */
  readonly size?: number;
}

/** Never the only sign: the kind or the name is always written next to it. */
export function KindMark({ kind, size = 18 }: KindMarkProps) {
  const { shape, icon: Icon, lines } = MARKS[kind];
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" className={styles.kind} data-kind={kind} aria-hidden>
      <path d={shape} className={styles.shape} />
      {Icon ? <Icon x={5.5} y={5.5} width={13} height={13} strokeWidth={2.4} className={styles.glyph} aria-hidden /> : null}
      {lines ? <path d={lines} className={styles.glyph} strokeWidth={2} fill="none" strokeLinecap="round" /> : null}
    </svg>
  );
}

export const KIND_NAMES: Readonly<Record<Kind, string>> = {
  Person: "Person",
  Organization: "Organisation",
  Group: "Group",
  Place: "Place",
  Event: "Event",
  Document: "Document",
  Channel: "Channel",
};

export const kindPlural = (kind: Kind): string => KINDS[kind].plural;
