import type { DocumentSet } from '../../contracts/document-set.ts';
import type { JsonValue } from '../../contracts/model.ts';
import { isObject, type Located } from '../../contracts/references.ts';
import { follow, itemsOf, membersOf } from '../follow.ts';

const METHODS = ['get', 'put', 'post', 'patch', 'delete', 'head', 'options', 'trace'] as const;

/** An operation as it stands in its contract, not yet looked into. */
export interface OperationNode {
  /** `loyalty`: the file without its extension. */
  readonly contract: string;
  /** Upper case. */
  readonly method: string;
  readonly path: string;
  /** Path of the contract's first server. */
  readonly basePath: string;
  readonly operationId: string | undefined;
  readonly node: Located;
  /** What it shares with its neighbours: parameters of the path. */
  readonly pathItem: Located;
  readonly root: Located;
}

/** The operations of one contract. */
export function operationsIn(set: DocumentSet, document: string): OperationNode[] {
  const root = rootOf(set, document);
  return root === undefined ? [] : operationsUnder(set, root, document, 'paths');
}

/** What the server of the contract calls: `webhooks` of OpenAPI 3.1. */
export function webhooksIn(set: DocumentSet, document: string): OperationNode[] {
  const root = rootOf(set, document);
  return root === undefined ? [] : operationsUnder(set, root, document, 'webhooks');
}

/** What the server calls in the course of an operation: `callbacks`, named by their name and address. */
export function callbacksOf(set: DocumentSet, operation: OperationNode): OperationNode[] {
  return [...membersOf(operation.node, 'callbacks')].flatMap(([name, callback]) => {
    const target = follow(set, callback);
    const items = membersOf({ value: { items: target.value }, address: target.address }, 'items');
    return [...items].flatMap(([expression, item]) =>
      operationsOfItem(set, operation.root, operation.contract, `${name} ${expression}`, {
        ...item,
        address: item.address.replace(/\/items\//, '/'),
      }),
    );
  });
}

export function rootOf(set: DocumentSet, document: string): Located | undefined {
  const value = set.documents.get(document);
  return value === undefined ? undefined : { value, address: `${document}#` };
}

export function contractName(document: string): string {
  return document.replace(/\.(json|ya?ml)$/i, '');
}

/** `/sales/{saleId}` and `/sales/{id}` are the same path. */
export function neutralPath(path: string): string {
  return path.replace(/\{[^}]*\}/g, '{}');
}

/** Names in the braces of a path, in order. */
export function pathParameterNames(path: string): string[] {
  return [...path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name ?? '');
}

function operationsUnder(
  set: DocumentSet,
  root: Located,
  document: string,
  key: 'paths' | 'webhooks',
): OperationNode[] {
  return [...membersOf(root, key)].flatMap(([path, item]) =>
    operationsOfItem(set, root, contractName(document), path, item),
  );
}

function operationsOfItem(
  set: DocumentSet,
  root: Located,
  contract: string,
  path: string,
  item: Located,
): OperationNode[] {
  const pathItem = follow(set, item);
  return METHODS.flatMap((method) => {
    const value = pathItem.value[method];
    if (!isObject(value)) return [];
    const { operationId } = value;
    return [
      {
        contract,
        method: method.toUpperCase(),
        path,
        basePath: basePathOf(root),
        operationId: typeof operationId === 'string' ? operationId : undefined,
        node: { value, address: `${pathItem.address}/${method}` },
        pathItem,
        root,
      },
    ];
  });
}

function basePathOf(root: Located): string {
  const [server] = itemsOf(root, 'servers');
  const url = stringOr(server?.value.url, '/');
  const path = URL.canParse(url) ? new URL(url).pathname : url;
  return path.replace(/\/$/, '');
}

function stringOr(value: JsonValue | undefined, other: string): string {
  return typeof value === 'string' ? value : other;
}
