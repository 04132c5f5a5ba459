/** Composition of the page, and nothing else. */
import { createRoot } from "react-dom/client";
import { createDownload } from "./api/download.ts";
import { createHttpApi } from "./api/http-api.ts";
import { createSend } from "./api/request.ts";
import { createUpload } from "./api/upload.ts";
import { createApp } from "./core/create-app.ts";
import { AppProvider } from "./hooks/app-context.ts";
import { keepUrl } from "./hooks/keep-url.ts";
import { AppShell } from "./panels/app-shell.tsx";
import { drawAtlas } from "./render/canvas/mark-atlas.tsx";
import { GraphCanvas } from "./render/graph-canvas.tsx";

const API = "/api/v1";
const toLogin = (): void => location.assign("/login");
const app = createApp(createHttpApi(createSend(API, toLogin), createDownload(API, toLogin), createUpload(API, toLogin)));
keepUrl(app);

const root = document.getElementById("root");
if (!root) throw new TypeError("index.html has no element with the id root");
createRoot(root).render(
  <AppProvider value={app}>
    <AppShell canvas={<GraphCanvas atlas={drawAtlas()} />} />
  </AppProvider>,
);
