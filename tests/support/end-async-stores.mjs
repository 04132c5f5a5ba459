/**
 * Jest setup file: ends the AsyncLocalStorage instances that earlier files of this worker have left. jest itself makes
 * one for each file, an embedded store another, and on Node 20 every one that was ever used makes each later promise
 * dearer: after fifty files, promises took twenty times as long.
 */
import { AsyncLocalStorage } from "node:async_hooks";

/** Core modules are the worker's, not the file's: what stands here is found again by the next file. */
const USED = Symbol.for("tamga.tests.used-async-stores");

function watch() {
  const used = new Set();
  for (const name of ["run", "enterWith"]) {
    const original = AsyncLocalStorage.prototype[name];
    AsyncLocalStorage.prototype[name] = function (...args) {
      used.add(this);
      return original.apply(this, args);
    };
  }
  return used;
}

AsyncLocalStorage[USED] ??= watch();
for (const store of AsyncLocalStorage[USED]) store.disable();
AsyncLocalStorage[USED].clear();
