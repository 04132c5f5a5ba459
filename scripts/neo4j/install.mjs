/** Brings the Neo4j server's jars onto this machine, once, and compiles the launcher beside them. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { installJava } from "../java/install-java.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));

/** Returns the Java class path of the server and its launcher; `say` hears what takes long. */
export const installNeo4j = (lib, say = () => {}) =>
  installJava({
    lib,
    pom: join(here, "pom.xml"),
    launcher: join(here, "TamgaNeo4j.java"),
    what: "the Neo4j server (about 125 MB)",
    say,
  });
