/** The mark of a kind: its own shape, colour and icon, so that each can be told apart without the other two. */
import { Building2, type LucideIcon, MapPin, User, Users, Zap } from "lucide-react";
import { KIND_LINES, KIND_SHAPES } from "../../../model/marks.ts";
import type { Kind } from "../../../model/schema.ts";
import { KINDS } from "../../../model/schema.ts";
import styles from "./marks.module.css";

/** Documents and channels are their own icons. */
const ICONS: Readonly<Partial<Record<Kind, LucideIcon>>> = {
  Person: User,
  Organization: Building2,
  Group: Users,
  Place: MapPin,
  Event: Zap,
};

interface KindMarkProps {
  readonly kind: Kind;
  /** In CSS pixels. */
  readonly size?: number;
}

/** Never the only sign: the kind or the name is always written next to it. */
export function KindMark({ kind, size = 18 }: KindMarkProps) {
  const Icon = ICONS[kind];
  const lines = KIND_LINES[kind];
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" className={styles.kind} data-kind={kind} aria-hidden>
      <path d={KIND_SHAPES[kind]} className={styles.shape} />
      {Icon ? <Icon x={5.5} y={5.5} width={13} height={13} strokeWidth={2.4} className={styles.glyph} aria-hidden /> : null}
      {lines ? <path d={lines} className={styles.glyph} strokeWidth={2} fill="none" strokeLinecap="round" /> : null}
    </svg>
  );
}

export const kindPlural = (kind: Kind): string => KINDS[kind].plural;
