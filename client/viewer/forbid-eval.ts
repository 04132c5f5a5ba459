/**
 * Tells zod not to compile its parsers: the file's policy forbids code from strings, and even probing for it counts as a
 * violation. It must be imported before whatever makes a schema.
 */
Reflect.set(globalThis, "__zod_globalConfig", { jitless: true });
