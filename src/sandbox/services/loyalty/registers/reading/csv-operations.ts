import { readCsvRow } from './csv-row.ts';
import { type ReadOperation, readable, unreadable } from './read-operation.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Fields whose items stand in the rows of an operation: `sale.lines.sku`, `sale.tenders.kind`. */
const LISTS: ReadonlySet<string> = new Set(['lines', 'tenders']);

/** `sale.lines.sku`: no other name is one of the contract. */
const NAME = /^[a-z][A-Za-z]*(\.[a-z][A-Za-z]*)*$/;

const KEY = 'operationKey';

type Tree = { [name: string]: Tree | Tree[] | string };

export interface CsvOperations {
  /** Takes the next row, the header first; returns the operation that the row before it has completed. */
  push(bytes: Uint8Array | undefined): ReadOperation | undefined;
  end(): ReadOperation | undefined;
}

/**
 * Puts the rows of one operation together: a field is given in its first row and may be repeated in the others; an item of
 * a list is made of what a row says of it. Values stay texts. A row that cannot be read spoils its operation alone.
 */
export function createCsvOperations(): CsvOperations {
  let header: readonly (readonly string[])[] | undefined;
  let line = 0;
  let open: OpenOperation | undefined;

  const close = (): ReadOperation | undefined => {
    const done = open;
    open = undefined;
    if (done === undefined) return undefined;
    const { first, rows, key, refusal, value } = done;
    return refusal === undefined ? readable(first, rows, value) : unreadable(first, rows, refusal, key);
  };

  return {
    push(bytes) {
      const fields = bytes === undefined ? undefined : readCsvRow(decode(bytes));
      if (header === undefined) {
        header = readHeader(fields ?? []);
        return undefined;
      }
      line += 1;
      const cells = header.length > 0 && fields?.length === header.length ? fields : undefined;
      const key = cells?.[header.findIndex(([name]) => name === KEY)] ?? null;
      const goesOn = open !== undefined && key !== null && key !== '' && key === open.key;
      const completed = goesOn ? undefined : close();
      open ??= { first: line, rows: 0, key, value: {}, refusal: undefined };
      open.rows += 1;
      if (cells === undefined) open.refusal = bytes === undefined ? 'payload-too-large' : 'malformed-request';
      else addRow(open, header, cells);
      return completed;
    },
    end: close,
  };
}

interface OpenOperation {
  readonly first: number;
  rows: number;
  readonly key: string | null;
  readonly value: Tree;
  refusal: string | undefined;
}

/** Nothing for a header that is none: then no row can be read. */
function readHeader(names: readonly string[]): readonly (readonly string[])[] {
  const isSound = names.every((name) => NAME.test(name)) && new Set(names).size === names.length;
  return isSound ? names.map((name) => name.split('.')) : [];
}

function addRow(open: OpenOperation, header: readonly (readonly string[])[], cells: readonly string[]): void {
  const items = new Map<string, Tree>();
  for (const [index, path] of header.entries()) {
    const cell = cells[index] ?? '';
    if (cell === '') continue;
    const list = path.findIndex((name) => LISTS.has(name));
    const isItem = list !== -1 && list + 1 < path.length;
    const root = isItem ? itemAt(open.value, path.slice(0, list + 1), items) : open.value;
    if (!put(root, isItem ? path.slice(list + 1) : path, cell)) open.refusal ??= 'validation-failed';
  }
}

/** The item that this row adds to a list. */
function itemAt(value: Tree, path: readonly string[], items: Map<string, Tree>): Tree {
  const name = path.join('.');
  const known = items.get(name);
  if (known !== undefined) return known;
  const item: Tree = {};
  items.set(name, item);
  const holder = branch(value, path.slice(0, -1));
  const last = path.at(-1) ?? '';
  const list = holder && own(holder, last);
  if (Array.isArray(list)) list.push(item);
  else if (holder !== undefined) holder[last] = [item];
  return item;
}

/** False when another value is there already. */
function put(root: Tree, path: readonly string[], cell: string): boolean {
  const holder = branch(root, path.slice(0, -1));
  const last = path.at(-1) ?? '';
  if (holder === undefined) return false;
  const there = own(holder, last);
  if (there === undefined) holder[last] = cell;
  return there === undefined || there === cell;
}

/** The object at this path, made where it is missing; undefined where something else stands. */
function branch(root: Tree, path: readonly string[]): Tree | undefined {
  let at: Tree = root;
  for (const name of path) {
    const next = own(at, name) ?? {};
    if (typeof next === 'string' || Array.isArray(next)) return undefined;
    at[name] = next;
    at = next;
  }
  return at;
}

/** A header may name `constructor`. */
function own(tree: Tree, name: string): Tree | Tree[] | string | undefined {
  return Object.hasOwn(tree, name) ? tree[name] : undefined;
}

/** What is no UTF-8 has a quote that is in no order. */
function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return '"';
  }
}
