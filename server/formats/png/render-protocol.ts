/** What is handed to the thread that draws a picture; it answers with the bytes of the PNG. */
import { z } from "zod";

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

export const pictureSchema = z.strictObject({
  svg: z.string(),
  /** In pixels. */
  width: z.number().int().positive(),
  fonts: z.array(bytes),
});
export type Picture = z.infer<typeof pictureSchema>;

export const drawnSchema = bytes;
