export interface RoutePath {
  /** For hono: `/authorizations/:authorizationId{[^/]+:void}`. */
  readonly pattern: string;
  /** Values as the contract names them, without the verb that hono takes as part of the last one. */
  params(values: Readonly<Record<string, string>>): Record<string, string>;
}

/** Turns a path template of the contract into a route; `{id}:verb` and a plain `{id}` never match the same path. */
export function routePath(template: string): RoutePath {
  const verbs = new Map<string, string>();
  const pattern = template.replace(/\{(\w+)\}(:\w+)?/g, (_, name: string, verb: string | undefined) => {
    if (verb === undefined) return `:${name}{[^/:]+}`;
    verbs.set(name, verb);
    return `:${name}{[^/]+${verb}}`;
  });
  return {
    pattern,
    params: (values) => {
      const entries = Object.entries(values);
      return Object.fromEntries(
        entries.map(([name, value]) => [name, value.slice(0, value.length - (verbs.get(name)?.length ?? 0))]),
      );
    },
  };
}
