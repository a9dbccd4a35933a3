import { eventsCommandErrors } from '../errors.ts';

/** What the user wants otherwise in the body of the change. */
export interface Override {
  /** Field names and indexes on the way to the value. */
  readonly path: readonly [string, ...string[]];
  readonly value: unknown;
}

/**
 * Reads `lines.0.qty=3`: the value is JSON, or else plain text.
 * @throws StykError `events-override-invalid`
 */
export function readOverride(text: string): Override {
  const [, field = '', value = ''] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
  const [first = '', ...rest] = field.split('.');
  if (first === '' || rest.includes('')) throw eventsCommandErrors.create('events-override-invalid', { value: text });
  return { path: [first, ...rest], value: jsonOrText(value) };
}

/** The body with the values put in; what is missing on the way is made. The body itself stays as it is. */
export function override<Body extends object>(body: Body, overrides: readonly Override[]): Body {
  // Whether the result still is what the contract wants is for the ecosystem to say.
  return overrides.reduce<unknown>((changed, { path, value }) => put(changed, path, value), body) as Body;
}

function put(target: unknown, [name, ...rest]: readonly [string, ...string[]], value: unknown): unknown {
  const [next, ...further] = rest;
  const inner = (old: unknown) => (next === undefined ? value : put(old, [next, ...further], value));
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

function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
