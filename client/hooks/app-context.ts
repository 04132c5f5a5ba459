/** Hands the one App of the page to the components; main.tsx provides it. */
import { createContext, useContext } from "react";
import type { App } from "../core/app.ts";

const AppContext = createContext<App | null>(null);

export const AppProvider = AppContext.Provider;

export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new TypeError("a component that uses the app must stand inside <AppProvider>");
  return app;
}
