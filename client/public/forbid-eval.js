/**
 * Tells zod not to compile its parsers: the content security policy forbids code from strings, and even zod's probing
 * for it counts as a violation. A script of its own, for it must run before any schema is made, in whichever chunk.
 */
globalThis.__zod_globalConfig = { jitless: true };
