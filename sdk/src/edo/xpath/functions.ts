import type { Compiled, EvaluationContext } from './compiled.ts';
import { asBoolean, asNumber, asText } from './convert.ts';
import { normalizeSpace, numberOf, roundOf, substringOf, translate } from './values.ts';

type Make = (operands: readonly Compiled[]) => Compiled;

const contextNode: Compiled = {
  type: 'nodes',
  some: (context, test) => test(context.node),
  exists: () => true,
  texts: (context, test) => test(context.node.text),
};

/** What every function known does; without an argument where one is optional the context node is meant. */
export const FUNCTIONS: Readonly<Record<string, Make>> = {
  position: () => ({ type: 'number', of: ({ position }) => position }),
  last: () => ({ type: 'number', of: ({ size }) => size }),
  count: ([nodes]) => overNodes(nodes, () => 1),
  sum: ([nodes]) => overNodes(nodes, numberOf),
  name: ([nodes = contextNode]) => ({ type: 'text', of: (context) => firstName(nodes, context) }),
  string: ([value = contextNode]) => ({ type: 'text', of: asText(value) }),
  concat: (values) => {
    const texts = values.map(asText);
    return { type: 'text', of: (context) => texts.map((text) => text(context)).join('') };
  },
  'starts-with': textTest((text, part) => text.startsWith(part)),
  contains: textTest((text, part) => text.includes(part)),
  'substring-before': textPair((text, part) => text.slice(0, Math.max(text.indexOf(part), 0))),
  'substring-after': textPair((text, part) =>
    text.includes(part) ? text.slice(text.indexOf(part) + part.length) : '',
  ),
  substring: ([text, from, length]) => {
    const [of, begin, count] = [asText(given(text)), asNumber(given(from)), length && asNumber(length)];
    return { type: 'text', of: (context) => substringOf(of(context), begin(context), count?.(context)) };
  },
  'string-length': ([value = contextNode]) => {
    const text = asText(value);
    return { type: 'number', of: (context) => [...text(context)].length };
  },
  'normalize-space': ([value = contextNode]) => {
    const text = asText(value);
    return { type: 'text', of: (context) => normalizeSpace(text(context)) };
  },
  translate: ([text, from, to]) => {
    const [of, source, target] = [asText(given(text)), asText(given(from)), asText(given(to))];
    return { type: 'text', of: (context) => translate(of(context), source(context), target(context)) };
  },
  boolean: ([value]) => ({ type: 'boolean', of: asBoolean(given(value)) }),
  not: ([value]) => {
    const test = asBoolean(given(value));
    return { type: 'boolean', of: (context) => !test(context) };
  },
  true: () => ({ type: 'boolean', of: () => true }),
  false: () => ({ type: 'boolean', of: () => false }),
  number: ([value = contextNode]) => ({ type: 'number', of: asNumber(value) }),
  floor: rounding(Math.floor),
  ceiling: rounding(Math.ceil),
  round: rounding(roundOf),
  // Extension of the official schemas: condition, then, else.
  'usch:iif': ([condition, then, otherwise]) => {
    const [test, yes, no] = [asBoolean(given(condition)), asBoolean(given(then)), asBoolean(given(otherwise))];
    return { type: 'boolean', of: (context) => (test(context) ? yes(context) : no(context)) };
  },
  'usch:getFileName': () => ({ type: 'text', of: ({ fileName }) => fileName }),
};

/** The parser has counted the arguments. */
function given(operand: Compiled | undefined): Compiled {
  if (operand === undefined) throw new TypeError('a function lacks an argument');
  return operand;
}

/** The sum of a figure of every node's text. */
function overNodes(nodes: Compiled | undefined, figure: (text: string) => number): Compiled {
  if (nodes?.type !== 'nodes') throw new TypeError('a function of nodes got something else');
  const of = (context: EvaluationContext): number => {
    let total = 0;
    nodes.texts(context, (text) => {
      total += figure(text);
      return false;
    });
    return total;
  };
  return { type: 'number', of };
}

function firstName(nodes: Compiled, context: EvaluationContext): string {
  let name = '';
  if (nodes.type === 'nodes') {
    nodes.some(context, (node) => {
      name = node.name;
      return true;
    });
  }
  return name;
}

function textTest(test: (text: string, part: string) => boolean): Make {
  return ([left, right]) => {
    const [text, part] = [asText(given(left)), asText(given(right))];
    return { type: 'boolean', of: (context) => test(text(context), part(context)) };
  };
}

function textPair(of: (text: string, part: string) => string): Make {
  return ([left, right]) => {
    const [text, part] = [asText(given(left)), asText(given(right))];
    return { type: 'text', of: (context) => of(text(context), part(context)) };
  };
}

function rounding(round: (value: number) => number): Make {
  return ([value]) => {
    const number = asNumber(given(value));
    return { type: 'number', of: (context) => round(number(context)) };
  };
}
