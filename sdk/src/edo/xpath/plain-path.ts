import type { XmlElement } from '../xml/element.ts';
import { internalised } from '../xml/names.ts';
import type { EvaluationContext } from './compiled.ts';
import { textOf } from './node.ts';
import type { LocationPath } from './syntax.ts';

/** Visits the string-values of nodes in the order of the document until `test` is true for one. */
export type TextSet = (context: EvaluationContext, test: (text: string) => boolean) => boolean;

interface PlainPath {
  /** Steps to a parent, which come first. */
  readonly up: number;
  /** Then names of children. */
  readonly down: readonly string[];
  /** At last an attribute, where one is meant. */
  readonly attribute: string | undefined;
}

/**
 * Of a path such as `../../@Функция` or `ДопСведТов/@КодТов`, which nearly all paths of official conditions are, the values
 * without a node for every step. Undefined for any other path.
 */
export function plainTexts(path: LocationPath): TextSet | undefined {
  const plain = plainPath(path);
  if (plain === undefined) return undefined;
  const { up, down, attribute } = plain;
  if (down.length === 0 && attribute !== undefined) {
    return (context, test) => {
      const value = startOf(context, up)?.attribute(attribute);
      return value !== undefined && test(value);
    };
  }
  const below = (element: XmlElement, depth: number, test: (text: string) => boolean): boolean => {
    if (depth === down.length) {
      if (attribute === undefined) return test(textOf(element));
      const value = element.attribute(attribute);
      return value !== undefined && test(value);
    }
    const name = down[depth];
    const { children } = element;
    for (let index = 0; index < children.length; index++) {
      const child = children[index] as XmlElement;
      if (child.name === name && below(child, depth + 1, test)) return true;
    }
    return false;
  };
  return (context, test) => {
    const start = startOf(context, up);
    return start !== undefined && below(start, 0, test);
  };
}

/** Whether such a path leads to anything. */
export function plainExists(path: LocationPath): ((context: EvaluationContext) => boolean) | undefined {
  const plain = plainPath(path);
  if (plain === undefined) return undefined;
  const { up, down, attribute } = plain;
  if (down.length === 0 && attribute !== undefined) {
    return (context) => startOf(context, up)?.has(attribute) === true;
  }
  const below = (element: XmlElement, depth: number): boolean => {
    if (depth === down.length) return attribute === undefined || element.has(attribute);
    const name = down[depth];
    const { children } = element;
    for (let index = 0; index < children.length; index++) {
      const child = children[index] as XmlElement;
      if (child.name === name && below(child, depth + 1)) return true;
    }
    return false;
  };
  return (context) => {
    const start = startOf(context, up);
    return start !== undefined && below(start, 0);
  };
}

function plainPath({ absolute, steps }: LocationPath): PlainPath | undefined {
  if (
    absolute ||
    steps.some(({ predicates, name, axis }) => predicates.length > 0 || (name === '*' && axis !== 'parent'))
  )
    return undefined;
  const firstDown = steps.findIndex(({ axis }) => axis !== 'parent');
  const last = steps.at(-1);
  if (firstDown < 0 || last === undefined) return undefined;
  const children = steps.slice(firstDown, last.axis === 'attribute' ? -1 : undefined);
  if (children.some(({ axis }) => axis !== 'child')) return undefined;
  return {
    up: firstDown,
    down: children.map(({ name }) => internalised(name)),
    attribute: last.axis === 'attribute' ? internalised(last.name) : undefined,
  };
}

function startOf({ node }: EvaluationContext, up: number): XmlElement | undefined {
  let start: typeof node | undefined = node;
  for (let step = 0; step < up; step++) start = start?.parent;
  // An attribute has neither children nor attributes.
  return start?.attribute === undefined ? start?.element : undefined;
}
