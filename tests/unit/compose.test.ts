/** docker-compose.yml: the pinned server, no secret in the file, nothing open to other machines, an unprivileged app. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";

const read = (path: string): string => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), "utf8");

const service = z.object({
  image: z.string(),
  build: z.string().optional(),
  environment: z.record(z.string(), z.string()),
  ports: z.array(z.string()),
  volumes: z.array(z.string()),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).optional(),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
  read_only: z.boolean().optional(),
  cap_drop: z.array(z.string()).optional(),
  security_opt: z.array(z.string()),
});
const TEXT = read("docker-compose.yml");
const { services, volumes } = z
  .object({ services: z.record(z.string(), service), volumes: z.record(z.string(), z.null()) })
  .parse(parse(TEXT));
const { app, neo4j } = z.object({ app: service, neo4j: service }).parse(services);
const DOCKERFILE = read("Dockerfile");

test("Neo4j is the version that npm run neo4j starts", () => {
  const [, version] = /<neo4j\.version>([\d.]+)</.exec(read("scripts/neo4j/pom.xml")) ?? [];
  expect(neo4j.image).toBe(`neo4j:${version}-community`);
});

test("no secret stands in the file, and none may be missing", () => {
  expect(neo4j.environment.NEO4J_AUTH).toMatch(/^neo4j\/\$\{NEO4J_PASSWORD:\?.+\}$/);
  expect(app.environment.NEO4J_PASSWORD).toMatch(/^\$\{NEO4J_PASSWORD:\?.*\}$/);
  expect(app.environment.TAMGA_TOKEN).toMatch(/^\$\{TAMGA_TOKEN:\?.+\}$/);
});

test("every port is bound to loopback", () => {
  const ports = Object.values(services).flatMap((one) => one.ports);
  expect(ports.length).toBeGreaterThan(0);
  for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:\d+:\d+$/);
});

test("the app waits for a healthy Neo4j and can change nothing but its state", () => {
  expect(app.depends_on).toEqual({ neo4j: { condition: "service_healthy" } });
  expect(neo4j.healthcheck?.test[0]).toBe("CMD-SHELL");
  expect(app).toMatchObject({ read_only: true, cap_drop: ["ALL"] });
  for (const one of Object.values(services)) expect(one.security_opt).toContain("no-new-privileges:true");
});

test("every named volume is declared, and no folder of the host is mounted", () => {
  const used = Object.values(services).flatMap((one) => one.volumes.map((volume) => volume.split(":")[0] ?? ""));
  expect(used.sort()).toEqual(Object.keys(volumes).sort());
});

test("Cypher in the container reaches neither files nor the network, as in scripts/neo4j/neo4j.conf", () => {
  const own = new Map(
    read("scripts/neo4j/neo4j.conf")
      .split("\n")
      .flatMap((line) => {
        const [key, value] = line.split("=");
        return key && value && !key.startsWith("#") ? [[key, value] as const] : [];
      }),
  );
  // The image turns NEO4J_a_b__c into a.b_c.
  const asSetting = (name: string) => name.replace("NEO4J_", "").replaceAll("__", "\u0000").replaceAll("_", ".").replaceAll("\u0000", "_");
  const settings = Object.entries(neo4j.environment).filter(([name]) => name !== "NEO4J_AUTH" && !name.includes("heap"));
  expect(settings.length).toBeGreaterThan(4);
  for (const [name, value] of settings) expect([name, value]).toEqual([name, own.get(asSetting(name))]);
  expect(own.get("internal.dbms.cypher_ip_blocklist")).toBe("0.0.0.0/0,::/0");
});

test("the image runs as an unprivileged user and says whether it is well", () => {
  const last = DOCKERFILE.slice(DOCKERFILE.lastIndexOf("\nFROM "));
  expect(last).toMatch(/^USER node$/m);
  expect(last).toMatch(/^HEALTHCHECK [\s\S]*\/api\/v1\/health/m);
  expect(DOCKERFILE).toMatch(/^RUN npm ci$/m);
  for (const folder of ["bin", "cypher", "data", "dist"]) expect(last).toContain(`/app/${folder} ./${folder}`);
});
