/** Numbers as the page and drawings write them. */
const number = new Intl.NumberFormat("en-GB");

/** "1,204" */
export const count = (value: number): string => number.format(value);

/** "1 claim", "1,204 claims": a number with its noun. */
export const counted = (value: number, one: string, many = `${one}s`): string => `${count(value)} ${value === 1 ? one : many}`;
