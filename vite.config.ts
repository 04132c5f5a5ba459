import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const LABELS = /react-(?:aria|stately)\/dist\/private\/intl\/\w+\/(?!en-US)[a-z]{2}-[A-Z]{2}\.mjs$/;

/** The page is in English, so that the labels of its controls are too: 33 other languages would be a tenth of its script. */
const englishLabels: Plugin = {
  name: "english-labels",
  enforce: "pre",
  load: (id) => (LABELS.test(id) ? 'export { default } from "./en-US.mjs";' : null),
};

export default defineConfig({
  root: "client",
  plugins: [englishLabels, react()],
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    target: "es2022",
    sourcemap: false,
    // The content security policy allows no data: scripts or inline modules.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  worker: { format: "es" },
});
