export function demandPrograms(names: readonly string[]): void;

export interface JavaProgram {
  /** The folder that keeps the jars. */
  readonly lib: string;
  readonly pom: string;
  /** A Java file of one class; without one the jars are all. */
  readonly launcher?: string;
  /** What is fetched, and how much. */
  readonly what: string;
  readonly say: (text: string) => void;
}

/** The class path with which the launcher, or what is in the jars, runs. */
export function installJava(program: JavaProgram): Promise<string>;
