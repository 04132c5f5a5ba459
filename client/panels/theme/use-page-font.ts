/**
 * Whether the page's font has come. The canvas measures and paints its labels when it is mounted, so it waits for the
 * font that they are set in; never longer than a blink, for a slow font must not hold up the picture.
 */
import { useEffect, useState } from "react";

const PATIENCE_MS = 400;
const FONT = '500 13px "Inter Variable"';

export function usePageFont(): boolean {
  const [ready, setReady] = useState(() => document.fonts.check(FONT));
  useEffect(() => {
    const done = () => setReady(true);
    const timer = setTimeout(done, PATIENCE_MS);
    document.fonts.load(FONT).then(done, done);
    return () => clearTimeout(timer);
  }, []);
  return ready;
}
