/** What a database can hold as properties of a node or a relationship. */
export type Props = Record<string, string | number | boolean | null | string[]>;
