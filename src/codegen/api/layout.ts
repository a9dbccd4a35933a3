/** Where generated files stand and what they are called: the only difference between our own SDK and one of another contract. */
export interface Layout {
  /** First line of every file; says what it was made from. */
  readonly header: string;
  /** The variable that holds the client in examples: `styk`. */
  readonly client: string;
  /** From where a name of the runtime is imported. */
  runtime(name: string): string;
  /** How another generated file is imported, given its name without its ending. */
  local(file: string): string;
  /** File of the types of a module, without its ending. */
  types(module: string): string;
  /** Whether a module passes on its types. */
  readonly passTypes: boolean;
}

/** `import type` lines for names of the runtime, one for each place they come from. */
export function importTypes(names: readonly string[], layout: Layout): string[] {
  const groups = Map.groupBy([...new Set(names)].sort(), (name) => layout.runtime(name));
  const lines = [...groups].map(([from, group]) => `import type { ${group.join(', ')} } from '${from}';`);
  return lines.sort((a, b) => (a.slice(a.indexOf('}')) < b.slice(b.indexOf('}')) ? -1 : 1));
}
