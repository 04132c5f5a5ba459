/** Parameters of paths: any id or key that could name something; what names nothing is not found. */
import { z } from "zod";

export const idSchema = z.string().min(1).max(500);
/** Keys of facts hold literals, so they are longer than ids. */
export const keySchema = z.string().min(1).max(2000);
