/** Members that name a person, wherever they stand. */
const personal = new Set(['card', 'phone', 'identifier', 'otp', 'displayName']);

/** Cards and phones inside a text, standing by themselves: receipt keys and articles are left alone. */
const personalNumber = /(?<![\w-])(?:\d{16,19}|\+7\d{10})(?![\w-])/g;

/** The value with everything personal and the given secrets hidden. */
export function masked(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === 'string') {
    return secrets.reduce((text, secret) => text.replaceAll(secret, '***'), value).replace(personalNumber, '***');
  }
  if (Array.isArray(value)) return value.map((item) => masked(item, secrets));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => [
    name,
    personal.has(name) ? '***' : masked(member, secrets),
  ]);
  return Object.fromEntries(members);
}
