/** The contract on the embedded store. */
import { openStore } from "../../server/store/open-store.ts";
import { scratchDirectory } from "../support/scratch.ts";
import { describeGraphStore } from "./describe-graph-store.ts";

const scratch = scratchDirectory();

describeGraphStore("the embedded store", () => openStore(`file:${scratch.path("store")}`));
