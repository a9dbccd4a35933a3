import { eventsCommandErrors } from '../errors.ts';

/** What the user wants otherwise in the body of the change. */
export interface Override {
  /** Field names and indexes on the way to the value. */
  readonly path: readonly [string, ...string[]];
  /** As it was typed. */
  readonly text: string;
}

/**
 * Reads `lines.0.qty=3`.
 * @throws StykError `events-override-invalid`
 */
export function readOverride(text: string): Override {
  const [, field = '', value = ''] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
  const [first = '', ...rest] = field.split('.');
  if (first === '' || rest.includes('')) throw eventsCommandErrors.create('events-override-invalid', { value: text });
  return { path: [first, ...rest], text: value };
}

/**
 * The body with the values put in: as text in place of text, otherwise as JSON or else text. What is missing on the way is made;
 * the body itself stays as it is.
 */
export function override<Body extends object>(body: Body, overrides: readonly Override[]): Body {
  // Whether the result still is what the contract wants is for the ecosystem to say.
  return overrides.reduce<unknown>((changed, { path, text }) => put(changed, path, text), body) as Body;
}

function put(target: unknown, [name, ...rest]: readonly [string, ...string[]], text: string): unknown {
  const [next, ...further] = rest;
  const inner = (old: unknown) => (next === undefined ? valueFrom(text, old) : put(old, [next, ...further], text));
  if (Array.isArray(target)) {
    const copy: unknown[] = [...target];
    // Beyond its end an array only grows by one.
    const index = Math.min(Number.parseInt(name, 10) || 0, copy.length);
    copy[index] = inner(copy[index]);
    return copy;
  }
  const object = typeof target === 'object' && target !== null ? target : {};
  return { ...object, [name]: inner(Object.getOwnPropertyDescriptor(object, name)?.value) };
}

function valueFrom(text: string, old: unknown): unknown {
  // Numbers of orders and quantities are texts in the contracts; nobody wants to quote them for the shell.
  if (typeof old === 'string' && !text.startsWith('"')) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
