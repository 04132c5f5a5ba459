/** `npx tsx scripts/generate-api-docs.ts`: writes docs/api from the route table; a test fails when it is out of date. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openApiDocument } from "../server/http/openapi.ts";

const file = fileURLToPath(new URL("../docs/api/openapi.json", import.meta.url));
writeFileSync(file, `${JSON.stringify(openApiDocument(), null, 2)}\n`);
