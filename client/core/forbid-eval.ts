/**
 * Tells zod not to compile its parsers: the content security policy forbids code from strings, and even zod's probing
 * for it counts as a violation. Must be evaluated before any schema is made, so it is the first import of the page.
 */
import { config } from "zod";

config({ jitless: true });
