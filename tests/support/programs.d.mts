export function missingPrograms(programs: readonly string[]): string[];
