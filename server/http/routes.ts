/** The route table of the API: the one list that routing, validation, the OpenAPI document and its page come from. */
import type { Route } from "./define-route.ts";
import { claimRoutes } from "./routes/claim-routes.ts";
import { cypherRoutes } from "./routes/cypher-routes.ts";
import { documentRoutes } from "./routes/document-routes.ts";
import { entityRoutes } from "./routes/entity-routes.ts";
import { exportRoutes } from "./routes/export-routes.ts";
import { graphRoutes } from "./routes/graph-routes.ts";
import { identityRoutes } from "./routes/identity-routes.ts";
import { importRoutes } from "./routes/import-routes.ts";
import { metaRoutes } from "./routes/meta-routes.ts";
import { voiceRoutes } from "./routes/voice-routes.ts";

export const ROUTES: readonly Route[] = [
  ...metaRoutes,
  ...entityRoutes,
  ...graphRoutes,
  ...claimRoutes,
  ...voiceRoutes,
  ...documentRoutes,
  ...identityRoutes,
  ...cypherRoutes,
  ...exportRoutes,
  ...importRoutes,
];
