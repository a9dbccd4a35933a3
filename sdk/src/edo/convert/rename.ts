import { append, ensure, setAttribute } from '../mapping/path.ts';
import { XmlElement } from '../xml/element.ts';
import { pathsOf } from '../xml/path.ts';

/**
 * Where something of an older version stands in the newer one. `in` is a path of names from the root, empty for the root
 * itself; `from` an attribute
 * (`@НомерСчФ`) or a child; `to` an attribute, a child, or an attribute of a child (`ДенИзм/@КодОКВ`), with `../` before
 * it for one of an element above. Without `to` it means nothing in the newer version and is left out without loss.
 */
export interface Rename {
  readonly in: string;
  readonly from: string;
  readonly to?: string;
}

/** Renames in one place, as rows of `[from, to]`; a row of one is left out without loss. */
export function at(path: string, rows: readonly (readonly [string, string?])[]): Rename[] {
  return rows.map(([from, to]) => ({ in: path, from, ...(to === undefined ? {} : { to }) }));
}

/** A document while its parts move; every element knows the place it had in the source. */
export class Lifted {
  readonly root: XmlElement;
  readonly #origins = new Map<XmlElement, string>();

  constructor(root: XmlElement) {
    this.root = root;
    const pathOf = pathsOf(root);
    const note = (element: XmlElement): void => {
      this.#origins.set(element, pathOf(element));
      for (const child of element.children) note(child);
    };
    note(root);
  }

  /** Path in the source; of an element made on the way, that of nothing. */
  originOf(element: XmlElement): string {
    return this.#origins.get(element) ?? '';
  }

  rename({ in: path, from, to }: Rename): void {
    for (const chain of this.#matches(path === '' ? [] : path.split('/'))) {
      const element = chain.at(-1);
      if (element === undefined) continue;
      if (from.startsWith('@')) moveAttribute(chain, element, from.slice(1), to);
      else this.#moveChildren(chain, element, from, to);
    }
  }

  /** Every element at a path of names, each with the elements above it. */
  #matches(names: readonly string[]): XmlElement[][] {
    return names.reduce<XmlElement[][]>(
      (chains, name) =>
        chains.flatMap((chain) => (chain.at(-1)?.childrenNamed(name) ?? []).map((child) => [...chain, child])),
      [[this.root]],
    );
  }

  #moveChildren(chain: readonly XmlElement[], element: XmlElement, from: string, to: string | undefined): void {
    for (const [index, child] of [...element.children.entries()].reverse()) {
      if (child.name !== from) continue;
      if (to === undefined) element.children.splice(index, 1);
      else if (to.includes('@')) {
        element.children.splice(index, 1);
        put(chain, to, child.text);
      } else element.children[index] = this.#named(child, to);
    }
  }

  #named(element: XmlElement, name: string): XmlElement {
    const renamed = new XmlElement(name, element.offset);
    renamed.attributes.push(...element.attributes);
    renamed.children.push(...element.children);
    renamed.text = element.text;
    this.#origins.set(renamed, this.originOf(element));
    return renamed;
  }
}

function moveAttribute(chain: readonly XmlElement[], element: XmlElement, name: string, to: string | undefined): void {
  const index = element.attributes.findIndex((attribute) => attribute.name === name);
  const [attribute] = index < 0 ? [] : element.attributes.splice(index, 1);
  if (attribute !== undefined && to !== undefined) put(chain, to, attribute.value);
}

/** Puts a value where `to` leads from the last element of a chain. */
function put(chain: readonly XmlElement[], to: string, value: string): void {
  const up = to.split('../').length - 1;
  const names = to.slice(up * '../'.length).split('/');
  const start = chain.at(-1 - up);
  if (start === undefined) return;
  const last = names.at(-1) ?? '';
  const parent = ensure(start, names.slice(0, -1));
  if (last.startsWith('@')) setAttribute(parent, last.slice(1), value);
  else append(parent, last).text = value;
}

/** Gives every element at a path of names to `visit`. */
export function eachAt(root: XmlElement, path: string, visit: (element: XmlElement) => void): void {
  const names = path.split('/');
  const last = names.at(-1) ?? '';
  const above = names.slice(0, -1);
  const parents = above.length === 0 ? [root] : [];
  if (above.length > 0) eachAt(root, above.join('/'), (parent) => parents.push(parent));
  for (const parent of parents) for (const child of parent.childrenNamed(last)) visit(child);
}
