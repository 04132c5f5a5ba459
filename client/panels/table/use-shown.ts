/** What the filters hide; the same value that the canvas draws by. */
import { useSyncExternalStore } from "react";
import type { Visibility } from "../../core/visibility.ts";
import { useApp } from "../../hooks/app-context.ts";

export function useShown(): Visibility {
  const { visibility } = useApp();
  return useSyncExternalStore(visibility.subscribe, visibility.get);
}
