import type { Findings } from './findings.ts';
import { camelCase, isIdentifier, pascalCase, RESERVED_WORDS } from './identifiers.ts';
import type { NameTable } from './name-table.ts';
import { type OperationPlace, titleOf } from './operation-place.ts';

/**
 * Names of the functions. The operationId where it is an identifier; else the operationId written as one
 * (`pets/list-all` → `petsListAll`); else method and path (`GET /v2/pets/{petId}` → `getV2PetsByPetId`). A name that is taken
 * gets an ending or number, in the order of the document; those that keep their operationId come first.
 */
export function nameOperations(
  operations: readonly OperationPlace[],
  table: NameTable,
  overrides: ReadonlyMap<string, string>,
  findings: Findings,
): Map<OperationPlace, string> {
  const names = new Map<OperationPlace, string>();
  const give = (operation: OperationPlace, name: string): void => {
    // `ImageInspect` may be a type; the function can still be `imageInspect`.
    const small = name.charAt(0).toLowerCase() + name.slice(1);
    const wanted = table.has(name) && !table.has(small) && !RESERVED_WORDS.has(small) ? small : name;
    const given = table.claim(wanted, 'Operation');
    if (given !== name) findings.report('name-changed', operation.place.address, `${name} → ${given}`);
    names.set(operation, given);
  };
  const fixed = (operation: OperationPlace): string | undefined =>
    overrides.get(idOf(operation)) ?? overrides.get(titleOf(operation));
  const isClear = (operation: OperationPlace): boolean => isUsable(idOf(operation));
  for (const operation of operations) {
    const name = fixed(operation);
    if (name !== undefined) give(operation, name);
  }
  for (const operation of operations) if (!names.has(operation) && isClear(operation)) give(operation, idOf(operation));
  for (const operation of operations) if (!names.has(operation)) give(operation, derivedName(operation));
  return names;
}

/** The operationId, empty when there is none. */
function idOf({ place }: OperationPlace): string {
  const { operationId } = place.value;
  return typeof operationId === 'string' ? operationId : '';
}

function isUsable(name: string): boolean {
  return isIdentifier(name) && !RESERVED_WORDS.has(name);
}

function derivedName(operation: OperationPlace): string {
  const own = camelCase(idOf(operation));
  if (own !== '' && own !== '_') return RESERVED_WORDS.has(own) ? `${own}Operation` : own;
  const steps = operation.path.split(/[/:]/).flatMap((step) => {
    const parts = step.split(/(\{[^}]*\})/).filter((part) => part !== '');
    return parts.map((part) =>
      part.startsWith('{') ? `By${pascalCase(part).replace(/^_/, '')}` : pascalCase(part).replace(/^_/, ''),
    );
  });
  return `${operation.method}${steps.join('')}`;
}
