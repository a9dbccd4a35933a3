import type { QueryStyle } from './operation.ts';

/** Whatever stands between the items of an array that is one parameter (OpenAPI 3.1, Style Values). */
const SEPARATORS = { comma: ',', space: '%20', pipe: '%7C' } as const;

type Styles = Readonly<Record<string, QueryStyle>>;
type Style = QueryStyle | 'repeat' | 'members';

/**
 * Fields of a query or of an `application/x-www-form-urlencoded` body as `name=value`, percent-encoded. Without a style an
 * array repeats its name, and an object gives a pair for each of its members (`form` with `explode`), or one JSON text, the
 * default of bodies. What is undefined or null (such as the cursor after the last page) is left out.
 */
export function formPairs(fields: object, styles: Styles | undefined, objects: 'members' | 'json'): string[] {
  const pairs: string[] = [];
  for (const name in fields) {
    const value = (fields as Record<string, unknown>)[name];
    if (value === undefined || value === null) continue;
    if (typeof value !== 'object') pairs.push(pair(name, value));
    else writeComposite(pairs, name, value, styles?.[name] ?? (Array.isArray(value) ? 'repeat' : objects));
  }
  return pairs;
}

function writeComposite(pairs: string[], name: string, value: object, style: Style): void {
  if (value instanceof Date) pairs.push(pair(name, value.toISOString()));
  else if (style === 'json') pairs.push(pair(name, JSON.stringify(value)));
  else if (style === 'brackets') writeBrackets(pairs, name, value);
  else if (style === 'repeat') for (const [, item] of entries(value)) pairs.push(pair(name, scalar(item)));
  else if (style === 'members') for (const [key, item] of entries(value)) pairs.push(pair(key, scalar(item)));
  else pairs.push(`${encodeURIComponent(name)}=${flatItems(value).join(SEPARATORS[style])}`);
}

/** `name[key]=value`; deeper down and in arrays in the same manner, which OpenAPI leaves open and servers agree upon. */
function writeBrackets(pairs: string[], name: string, value: unknown): void {
  if (typeof value !== 'object' || value === null || value instanceof Date) pairs.push(pair(name, scalar(value)));
  else for (const [key, item] of entries(value)) writeBrackets(pairs, `${name}[${key}]`, item);
}

/** Items of an array; names and values of an object by turns. */
function flatItems(value: object): string[] {
  const items = entries(value).flatMap(([key, item]) => (Array.isArray(value) ? [item] : [key, item]));
  return items.map((item) => encodeURIComponent(scalar(item)));
}

function entries(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, item]) => item !== undefined && item !== null);
}

function pair(name: string, value: unknown): string {
  return `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`;
}

function scalar(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
