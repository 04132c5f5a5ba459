/** Keys that work anywhere on the page, but never while one is writing or while something modal is open. */
import { useEffect } from "react";
import { useApp } from "../hooks/app-context.ts";
import { SEARCH_ID } from "./top-bar/search-box.tsx";

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches("input, textarea, select, [role='textbox'], [role='spinbutton'], [contenteditable]"));

const isModal = (): boolean => document.querySelector("[role='dialog'], [role='menu'], [role='listbox']") !== null;

export function useShortcuts(openHelp: () => void): void {
  const app = useApp();
  useEffect(() => {
    const { actions } = app;
    const toggle = (drawer: "cypher" | "paths" | "table") => actions.openDrawer(app.view.get().drawer === drawer ? null : drawer);
    const plain: Readonly<Record<string, () => void>> = {
      "/": () => document.getElementById(SEARCH_ID)?.focus(),
      "?": openHelp,
      t: () => toggle("table"),
      p: () => toggle("paths"),
      q: () => toggle("cypher"),
      e: () => actions.openExport({ type: "view" }),
      f: () => app.canvas.get()?.fit(),
      Escape: () => {
        const { selection, route, alone } = app.view.get();
        if (selection === null && route.length === 0 && alone !== null) actions.showAlone(null);
        else actions.select(null);
      },
    };
    const withControl: Readonly<Record<string, () => void>> = {
      z: () => actions.undo(),
      Z: () => actions.redo(),
      y: () => actions.redo(),
      k: () => document.getElementById(SEARCH_ID)?.focus(),
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || isWriting(event.target) || isModal()) return;
      const run = event.ctrlKey || event.metaKey ? withControl[event.key] : plain[event.key];
      if (!run) return;
      event.preventDefault();
      run();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [app, openHelp]);
}
