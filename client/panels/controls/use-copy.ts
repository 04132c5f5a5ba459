/** Copies text to the clipboard, and says for a short while how that went. */
import { useCallback, useEffect, useState } from "react";

const SHOWN_FOR = 2500;
export type CopyResult = "copied" | "failed" | null;

export function useCopy(): { readonly result: CopyResult; readonly copy: (text: string) => void } {
  const [result, setResult] = useState<CopyResult>(null);
  useEffect(() => {
    if (result === null) return;
    const timer = setTimeout(() => setResult(null), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [result]);
  const copy = useCallback((text: string) => {
    navigator.clipboard.writeText(text).then(
      () => setResult("copied"),
      () => setResult("failed"),
    );
  }, []);
  return { result, copy };
}
