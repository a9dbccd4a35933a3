/** Numbers of cards and phones, standing by themselves: parts of longer names such as receipt keys are left alone. */
const personalNumber = /(?<![\w-])\+?\d{10,19}(?![\w-])/g;

/** The value with personal numbers and the given secrets hidden wherever they stand in a text. */
export function masked(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === 'string') {
    const text = secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), value);
    return text.replace(personalNumber, (number) => `${number.slice(0, 4)}***${number.slice(-4)}`);
  }
  if (Array.isArray(value)) return value.map((item) => masked(item, secrets));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, masked(member, secrets)]));
}
