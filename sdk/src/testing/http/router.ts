import type { OperationDescriptor } from '../../client/operation.ts';

export interface Match<Target> {
  readonly target: Target;
  /** Path parameters by name, decoded. */
  readonly path: Readonly<Record<string, string>>;
}

interface Route<Target> {
  readonly method: string;
  readonly address: RegExp;
  readonly target: Target;
}

/** Finds the operation that an address belongs to. */
export class Router<Target> {
  readonly #routes: Route<Target>[] = [];
  readonly #prefix: string;

  /** @param baseUrl What stands before the operations' own paths. */
  constructor(baseUrl: string) {
    this.#prefix = baseUrl.replace(/\/+$/, '');
  }

  add({ method, basePath, path }: OperationDescriptor, target: Target): void {
    this.#routes.push({ method, address: addressPattern(`${this.#prefix}${basePath}${path}`), target });
    // `/orders/search` is that, and no order called search: what is written out goes before what is named.
    this.#routes.sort((one, other) => parameters(one.address) - parameters(other.address));
  }

  find(method: string, url: string): Match<Target> | undefined {
    const { origin, pathname } = new URL(url);
    for (const route of this.#routes) {
      const found = route.method === method ? route.address.exec(`${origin}${pathname}`) : null;
      if (found === null) continue;
      const groups = Object.entries(found.groups ?? {});
      return {
        target: route.target,
        path: Object.fromEntries(groups.map(([name, text]) => [name, decodeURIComponent(text)])),
      };
    }
    return undefined;
  }
}

/** A value ends at a slash or a colon, so that `{id}:void` is an id and an action. */
function addressPattern(template: string): RegExp {
  const parts = template.split(/\{(\w+)\}/);
  const source = parts.map((part, index) => (index % 2 === 0 ? escapePattern(part) : `(?<${part}>[^/:]+)`));
  return new RegExp(`^${source.join('')}$`);
}

function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function parameters({ source }: RegExp): number {
  return source.split('(?<').length;
}
