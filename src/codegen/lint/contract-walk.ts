import type { ContractFile, JsonValue } from '../../contracts/model.ts';
import { child, escapePointer, isObject, type Located } from '../../contracts/references.ts';

const METHODS = ['get', 'put', 'post', 'patch', 'delete'] as const;

export interface LocatedOperation extends Located {
  readonly method: (typeof METHODS)[number];
  /** `POST /sales` */
  readonly title: string;
}

/** The root of a contract. */
export function rootOf(file: ContractFile): Located {
  return { value: file.document, address: `${file.name}#` };
}

export function operationsOf(file: ContractFile): LocatedOperation[] {
  const paths = child(rootOf(file), 'paths');
  return (paths === undefined ? [] : objectsIn(paths)).flatMap(({ key: path, node }) =>
    METHODS.flatMap((method) => {
      const operation = child(node, method);
      return operation === undefined ? [] : [{ ...operation, method, title: `${method.toUpperCase()} ${path}` }];
    }),
  );
}

/** The objects directly below a node, and those in lists directly below it; `key` is the name of the member or list. */
export function objectsIn(node: Located): { readonly key: string; readonly node: Located }[] {
  return Object.entries(node.value).flatMap(([key, value]) => {
    const address = `${node.address}/${escapePointer(key)}`;
    return located(value, address).map((below) => ({ key, node: below }));
  });
}

function located(value: JsonValue, address: string): Located[] {
  if (isObject(value)) return [{ value, address }];
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: JsonValue, index) => located(item, `${address}/${index}`));
}
