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
export class Router<Target extends { readonly operation: OperationDescriptor }> {
  readonly #routes: readonly Route<Target>[];

  /** @param baseUrl What stands before the operations' own paths. */
  constructor(baseUrl: string, targets: readonly Target[]) {
    const prefix = baseUrl.replace(/\/+$/, '');
    this.#routes = targets
      // `/orders/search` is that, and no order called search: what is written out goes before what is named.
      .toSorted((one, other) => one.operation.pathParams.length - other.operation.pathParams.length)
      .map((target) => routeOf(prefix, target));
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

function routeOf<Target extends { readonly operation: OperationDescriptor }>(
  prefix: string,
  target: Target,
): Route<Target> {
  const { method, basePath, path } = target.operation;
  return { method, address: addressPattern(`${prefix}${basePath}${path}`), target };
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
