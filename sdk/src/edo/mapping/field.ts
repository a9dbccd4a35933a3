import type { InputReport } from '../findings/input-findings.ts';
import type { XmlElement } from '../xml/element.ts';
import type { JsonSchema } from './json-schema.ts';
import { append, descend, ensure, inside, type Located, locate, type PathStep, setAttribute } from './path.ts';
import type { Value } from './value.ts';

/**
 * A part of a friendly model and its place in a document: one description from which input is checked, a document is
 * built, a document is parsed and a path in it is led back to the input.
 */
export interface Field<T> {
  /** Checks a value from outside; undefined, with findings, where it cannot be used. */
  read(input: unknown, pointer: string, report: InputReport): T | undefined;
  /** Puts the value below `element`. */
  write(value: T, element: XmlElement): void;
  /** Takes the value from below `element` as plain data for `read`; undefined where there is none. */
  parse(element: XmlElement): unknown;
  /** What `read` takes, as JSON Schema: its shape, not what rules say. */
  schema(): JsonSchema;
  /** Where a place in the document, given relative to `element`, belongs in this field; undefined where it lies elsewhere. */
  locate(steps: readonly PathStep[]): Located | undefined;
}

/** Longest list taken from outside: more lines than any operator accepts in one document. */
export const MAX_ITEMS = 200_000;

/** A value in an attribute (`СвПер/@СодОпер`) or as the text of an element (`БезДокОснПер`). */
export function leaf<T extends string = string>(path: string, value: Value): Field<T> {
  const names = path.split('/');
  const last = names.at(-1) ?? '';
  const attribute = last.startsWith('@') ? last.slice(1) : undefined;
  const elements = attribute === undefined ? names : names.slice(0, -1);
  return {
    read: (input, pointer, report) => value.read(input, pointer, report) as T | undefined,
    schema: value.schema,
    write(given, element) {
      const target = ensure(element, elements);
      if (attribute === undefined) target.text = value.toText(given);
      else setAttribute(target, attribute, value.toText(given));
    },
    parse(element) {
      const source = descend(element, elements);
      const found = attribute === undefined ? source?.text : source?.attribute(attribute);
      return found === undefined ? undefined : value.fromText(found);
    },
    locate: (steps) => locate(steps, names),
  };
}

/** A value that belongs to the model but stands elsewhere, such as the participants' ids in the file name. */
export function elsewhere<T>({ read, schema }: Pick<Field<T>, 'read' | 'schema'>): Field<T> {
  return { read, schema, write: () => undefined, parse: () => undefined, locate: () => undefined };
}

/** A field whose place begins at an element further down. */
export function at<T>(path: string, field: Field<T>): Field<T> {
  const names = path.split('/');
  return {
    read: field.read,
    schema: field.schema,
    write: (value, element) => field.write(value, ensure(element, names)),
    parse(element) {
      const source = descend(element, names);
      return source === undefined ? undefined : field.parse(source);
    },
    locate(steps) {
      const found = locate(steps, names);
      return found?.reached ? inside(field.locate(steps.slice(names.length)), '', names.length) : found;
    },
  };
}

/** A list: one element of the path's last name for each item. An empty list is the same as none. */
export function many<T>(path: string, item: Field<T>): Field<readonly T[]> {
  const names = path.split('/');
  const name = names.at(-1) ?? '';
  const above = names.slice(0, -1);
  return {
    read(input, pointer, report) {
      if (!Array.isArray(input)) return report.add('input-type', pointer, { expected: 'array' });
      if (input.length > MAX_ITEMS) {
        return report.add('input-too-many', pointer, { count: input.length, limit: MAX_ITEMS });
      }
      const items: T[] = [];
      for (const [index, value] of input.entries()) {
        const read = item.read(value, `${pointer}/${index}`, report);
        if (read !== undefined) items.push(read);
      }
      return items;
    },
    schema: () => ({ type: 'array', items: item.schema(), maxItems: MAX_ITEMS }),
    write(values, element) {
      if (values.length === 0) return;
      const parent = ensure(element, above);
      for (const value of values) item.write(value, append(parent, name));
    },
    parse(element) {
      const elements = descend(element, above)?.childrenNamed(name) ?? [];
      // An element that holds nothing, or nothing the item knows, is no item.
      const items = elements.map((child) => item.parse(child)).filter((value) => value !== undefined);
      return items.length === 0 ? undefined : items;
    },
    locate(steps) {
      const found = locate(steps, names);
      const step = steps[names.length - 1];
      if (!found?.reached || step === undefined) return found;
      return inside(item.locate(steps.slice(names.length)), `/${step.index - 1}`, names.length);
    },
  };
}

/**
 * A list in the elements of the path's last name after the first one, which is a field of its own. Without that first
 * one there is no place for it: whoever reads an input says so.
 */
export function rest<T>(path: string, item: Field<T>): Field<readonly T[]> {
  const all = many(path, item);
  const depth = path.split('/').length;
  return {
    ...all,
    parse(element) {
      const others = (all.parse(element) as unknown[] | undefined)?.slice(1) ?? [];
      return others.length === 0 ? undefined : others;
    },
    locate(steps) {
      const step = steps[depth - 1];
      if (step === undefined) return undefined;
      if (step.index === 1) return undefined;
      const shifted = steps.map((one, at) => (at === depth - 1 ? { ...one, index: one.index - 1 } : one));
      const found = all.locate(shifted);
      // Of the first element's field and this one, which know the same path, this one is meant.
      return found === undefined ? undefined : { ...found, matched: found.matched + 1 };
    },
  };
}

/** The text of the element itself, for lists of plain values. */
export function ownText(value: Value): Field<string> {
  return {
    read: value.read,
    schema: value.schema,
    write: (given, element) => {
      element.text = value.toText(given);
    },
    parse: (element) => value.fromText(element.text),
    locate: () => undefined,
  };
}
