import type { JsonValue } from '../../contracts/model.ts';

const WIDTH = 100;

/** JSON as a TypeScript literal in the project's style; what does not fit on a line is broken at its commas. */
export function printLiteral(value: JsonValue, indent = ''): string {
  const flat = printFlat(value);
  if (indent.length + flat.length <= WIDTH || typeof value !== 'object' || value === null) return flat;
  const deeper = `${indent}  `;
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const parts = Array.isArray(value)
    ? value.map((item: JsonValue) => printLiteral(item, deeper))
    : Object.entries(value).map(([key, item]) => `${printKey(key)}: ${printLiteral(item, deeper)}`);
  return `${open}\n${parts.map((part) => `${deeper}${part},\n`).join('')}${indent}${close}`;
}

function printFlat(value: JsonValue): string {
  if (typeof value === 'string') return printString(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map(printFlat).join(', ')}]`;
  const entries = Object.entries(value).map(([key, item]) => `${printKey(key)}: ${printFlat(item)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/** A string literal in single quotes. */
export function printString(value: string): string {
  const escaped = JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${escaped}'`;
}

/** A name of a member, in quotes where it needs them. */
export function printKey(key: string): string {
  // A member of that name in quotes or without them would be the prototype.
  if (key === '__proto__') return "['__proto__']";
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : printString(key);
}
