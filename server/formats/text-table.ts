/** Short texts by id and column, each different text held once and in bytes: the names that a pass over records needs. */
import { createIdIndex } from "../dataset/id-index.ts";
import { createNumberColumn } from "../dataset/number-column.ts";

export interface TextTable<Column extends string> {
  readonly set: (id: string, texts: Readonly<Record<Column, string>>) => void;
  /** Null for an id that was not set. */
  readonly get: (id: string, column: Column) => string | null;
}

export function createTextTable<Column extends string>(columns: readonly Column[]): TextTable<Column> {
  const ids = createIdIndex();
  const texts = createIdIndex();
  const cells = columns.map(() => createNumberColumn());
  return {
    set: (id, values) => {
      const row = ids.intern(id);
      columns.forEach((column, at) => {
        cells[at]?.set(row, texts.intern(values[column]));
      });
    },
    get: (id, column) => {
      const row = ids.find(id);
      return row === -1 ? null : texts.idAt(cells[columns.indexOf(column)]?.get(row) ?? 0);
    },
  };
}
