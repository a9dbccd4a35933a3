import type { ReferenceContract } from '../read/model.ts';
import type { Problem } from '../read/problem-index.ts';
import { operationsOf } from '../read/read-contract.ts';

/** Addresses of everything in the site, from its root; a page leads to another through `PageLinks`. */
export interface SiteMap {
  readonly operations: ReadonlyMap<string, string>;
  readonly codes: ReadonlyMap<string, string>;
  readonly events: ReadonlyMap<string, string>;
}

export const INDEX_PAGE = 'index.html';
export const EVENTS_PAGE = 'events.html';
export const ERRORS_PAGE = 'errors.html';

/** Pages of contracts lie in a folder of their own, so that a contract may have any name. */
export function contractPage({ name }: Pick<ReferenceContract, 'name'>): string {
  return `api/${name}.html`;
}

export function codeAnchor(code: string): string {
  return `code-${code}`;
}

export function siteMap(contracts: readonly ReferenceContract[], problems: readonly Problem[]): SiteMap {
  const operations = contracts.flatMap((contract) =>
    operationsOf(contract).map(({ id }): [string, string] => [id, `${contractPage(contract)}#${id}`]),
  );
  const events = contracts.flatMap((contract) => contract.events.map(({ type }) => type));
  return {
    // Of operations with the same name in several contracts the first is meant.
    operations: new Map(operations.toReversed()),
    codes: new Map(problems.map(({ code }) => [code, `${ERRORS_PAGE}#${codeAnchor(code)}`])),
    events: new Map(events.map((type) => [type, `${EVENTS_PAGE}#${type}`])),
  };
}

/** Addresses as one page has to write them. */
export class PageLinks {
  readonly #map: SiteMap;
  /** `../` for pages in a folder. */
  readonly root: string;

  constructor(map: SiteMap, page: string) {
    this.#map = map;
    this.root = '../'.repeat(page.split('/').length - 1);
  }

  to(address: string): string {
    return `${this.root}${address}`;
  }

  /** What a name in a text means: an operation, a code or an event. */
  meaning(name: string): string | undefined {
    const { operations, codes, events } = this.#map;
    const address = operations.get(name) ?? codes.get(name) ?? events.get(name);
    return address === undefined ? undefined : this.to(address);
  }

  code(code: string): string {
    return this.to(this.#map.codes.get(code) ?? ERRORS_PAGE);
  }
}
