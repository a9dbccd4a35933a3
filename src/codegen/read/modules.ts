import { camelCase, kebabCase, RESERVED_WORDS } from './identifiers.ts';
import { NameTable } from './name-table.ts';
import type { OperationPlace } from './operation-place.ts';
import { strings } from './schema-shapes.ts';

/** Operations that stand in one file. */
export interface ModulePlan {
  /** As a member of the client: `orderReturns`. */
  readonly name: string;
  /** Without its ending: `order-returns`. */
  readonly file: string;
  /** What the contract calls it, in whatever language. */
  readonly title: string;
  readonly operations: readonly OperationPlace[];
}

/** Names that a client has already, or that JavaScript gives every object. */
const MEMBERS = ['call', 'pages', 'download', 'close', 'toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf'];
const FILES = ['client', 'types', 'index', 'api', 'report', 'schemas'];

/**
 * Splits operations by their first tag; a contract without tags by the first step of the path that is neither a version nor
 * a parameter.
 */
export function planModules(
  operations: readonly OperationPlace[],
  overrides: ReadonlyMap<string, string>,
): ModulePlan[] {
  const isTagged = operations.some((operation) => tagOf(operation) !== undefined);
  const groups = Map.groupBy(operations, (operation) =>
    isTagged ? (tagOf(operation) ?? 'general') : firstStep(operation),
  );
  const names = new NameTable(MEMBERS);
  const files = new NameTable(FILES);
  return [...groups].map(([title, grouped]) => {
    const plain = overrides.get(title) ?? camelCase(title);
    const name = names.claim(plain === '' || RESERVED_WORDS.has(plain) ? `${plain || 'general'}Api` : plain, 'Api');
    return { name, file: files.claim(kebabCase(name) || 'general', '-api'), title, operations: grouped };
  });
}

function tagOf({ place }: OperationPlace): string | undefined {
  return strings(place.value.tags).find((tag) => tag.trim() !== '');
}

function firstStep({ path }: OperationPlace): string {
  const steps = path
    .split(/[/:]/)
    .filter((step) => step !== '' && !step.startsWith('{') && !/^(v\d[\w.]*|api|rest)$/i.test(step));
  return steps[0] ?? 'general';
}
