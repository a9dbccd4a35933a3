type Node = Record<string, unknown>;

/** A copy of a document with another value at a JSON pointer; undefined takes the member away. */
export function withChange(document: object, pointer: string, value: unknown): object {
  const copy = structuredClone(document) as Node;
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const last = steps.pop() ?? '';
  const parent = steps.reduce((node, step) => node[step] as Node, copy);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}
