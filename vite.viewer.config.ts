/** The viewer that goes into one-file pages: one script and one style, without React and without workers. */
import { defineConfig } from "vite";

export default defineConfig({
  root: "client/viewer",
  define: { "process.env.NODE_ENV": '"production"' },
  build: {
    outDir: "../../dist/viewer",
    emptyOutDir: true,
    target: "es2022",
    sourcemap: false,
    lib: { entry: "main.ts", formats: ["iife"], name: "tamgaViewer", fileName: () => "viewer.js", cssFileName: "viewer" },
  },
});
