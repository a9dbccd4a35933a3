import type { DocumentSet } from '../../contracts/document-set.ts';
import type { JsonObject, JsonValue } from '../../contracts/model.ts';
import { isObject } from '../../contracts/references.ts';
import type { Pages } from '../api/api-operation.ts';
import { codegenErrors } from '../errors.ts';
import { isIdentifier, RESERVED_WORDS } from '../read/identifiers.ts';
import type { ChosenNames } from '../read/read-contract.ts';

const MEMBERS = ['operations', 'types', 'modules', 'pages'];

/**
 * Reads a names file:
 *
 * ```json
 * {
 *   "operations": { "GET /pets": "listPets", "pets/create": "createPet" },
 *   "types": { "#/components/schemas/pet_v2": "Pet" },
 *   "modules": { "Домашние животные": "pets" },
 *   "pages": { "listPets": { "kind": "offset", "parameter": "skip", "items": "data" }, "listOwners": false }
 * }
 * ```
 *
 * A type is named by its place, from the first document when no file stands before `#`.
 *
 * @throws codegen-names-invalid
 */
export function readChosenNames(value: JsonObject, file: string, set: DocumentSet): ChosenNames {
  const unknown = Object.keys(value).find((key) => !MEMBERS.includes(key));
  if (unknown !== undefined) throw invalid(file, `/${unknown}`, MEMBERS.join(', '));
  const [first = ''] = set.entries;
  const types = identifiers(value, 'types', file);
  return {
    operations: identifiers(value, 'operations', file),
    types: new Map([...types].map(([place, name]) => [place.startsWith('#') ? `${first}${place}` : place, name])),
    modules: identifiers(value, 'modules', file),
    pages: new Map(
      Object.entries(member(value, 'pages', file)).map(([name, pages]) => [
        name,
        readPages(pages, `/pages/${name}`, file),
      ]),
    ),
  };
}

function identifiers(value: JsonObject, key: string, file: string): Map<string, string> {
  const entries = Object.entries(member(value, key, file));
  return new Map(
    entries.map(([from, to]) => {
      if (typeof to === 'string' && isIdentifier(to) && !RESERVED_WORDS.has(to)) return [from, to];
      throw invalid(file, `/${key}/${from}`, 'identifier');
    }),
  );
}

function member(value: JsonObject, key: string, file: string): JsonObject {
  const found = value[key] ?? {};
  if (isObject(found)) return found;
  throw invalid(file, `/${key}`, 'object');
}

function readPages(value: JsonValue, path: string, file: string): Pages | false {
  if (value === false) return false;
  const { kind, parameter, items, next, first = 1 } = isObject(value) ? value : {};
  if (typeof parameter === 'string' && typeof items === 'string') {
    if (kind === 'cursor' && typeof next === 'string') return { kind, parameter, items, next };
    if (kind === 'page' && typeof first === 'number') return { kind, parameter, items, first };
    if (kind === 'offset') return { kind, parameter, items };
  }
  throw invalid(
    file,
    path,
    '{ kind: cursor, parameter, items, next } | { kind: page, parameter, items, first } | { kind: offset, parameter, items } | false',
  );
}

function invalid(file: string, path: string, wanted: string): Error {
  return codegenErrors.create('codegen-names-invalid', { path, wanted }, { at: { file, path } });
}
