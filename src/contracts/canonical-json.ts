/**
 * One text for all spellings of a JSON value: members in one order, no blanks, numbers as JavaScript writes them (the idea
 * of RFC 8785). Two calls are the same call when these texts are equal.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(inOrder(value)) ?? 'null';
}

/** The same value with its members by name; names that are whole numbers come first, as JavaScript always has them. */
function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(inOrder);
  const source = value as Readonly<Record<string, unknown>>;
  const ordered: Record<string, unknown> = {};
  for (const name of Object.keys(source).sort()) {
    const member = inOrder(source[name]);
    // Assigned, this name would set the prototype instead.
    if (name === '__proto__') Object.defineProperty(ordered, name, { value: member, enumerable: true });
    else ordered[name] = member;
  }
  return ordered;
}
