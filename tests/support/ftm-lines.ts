/** Lines of FollowTheMoney for tests of its reader, and why a file of such lines is refused. */
import { AppError } from "../../model/errors.ts";
import type { ImportedItem } from "../../server/formats/imported.ts";
import { fileOf, itemsIn } from "./written-files.ts";

export const line = (id: string, schema: string, properties: Record<string, unknown> = { name: [id] }): string =>
  `${JSON.stringify({ id, schema, properties })}\n`;
export const read = (text: string | Buffer, size = 1000): Promise<ImportedItem[]> => itemsIn("ftm", fileOf(text, "other.ftm.json", size));

/** The message; throws when the file is read after all. */
export async function refusal(text: string | Buffer): Promise<string> {
  const error = await read(text).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AppError)) throw new Error(`not refused as it should be: ${String(error)}`);
  expect(error.code).toBe("validation");
  return error.message;
}
