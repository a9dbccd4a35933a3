import type { Compiled, EvaluationContext } from './compiled.ts';
import { asBoolean, asNumber, asText } from './convert.ts';
import type { Operator } from './syntax.ts';
import { numberOf } from './values.ts';

type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';
type Test = (context: EvaluationContext) => boolean;

const COMPARE: Readonly<Record<Comparison, (left: number | string, right: number | string) => boolean>> = {
  '=': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
};

const MIRRORED: Readonly<Record<Comparison, Comparison>> = {
  '=': '=',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

export function isComparison(operator: Operator): operator is Comparison {
  return operator in COMPARE;
}

/**
 * Comparisons as XPath 1.0, 3.4 has them. One with a node-set holds when it holds for some node of it; with an absent
 * node therefore neither `=` nor `!=` holds.
 */
export function compare(operator: Comparison, left: Compiled, right: Compiled): Test {
  if (left.type === 'nodes') return compareNodes(operator, left, right);
  if (right.type === 'nodes') return compareNodes(MIRRORED[operator], right, left);
  const isEquality = operator === '=' || operator === '!=';
  const test = COMPARE[operator];
  if (isEquality && (left.type === 'boolean' || right.type === 'boolean')) {
    const [a, b] = [asBoolean(left), asBoolean(right)];
    return (context) => test(Number(a(context)), Number(b(context)));
  }
  if (isEquality && left.type === 'text' && right.type === 'text') {
    return (context) => test(left.of(context), right.of(context));
  }
  const [a, b] = [asNumber(left), asNumber(right)];
  return (context) => test(a(context), b(context));
}

function compareNodes(operator: Comparison, left: Compiled & { type: 'nodes' }, right: Compiled): Test {
  const test = COMPARE[operator];
  const isEquality = operator === '=' || operator === '!=';
  if (right.type === 'boolean') {
    const exists = asBoolean(left);
    return (context) => test(Number(exists(context)), Number(right.of(context)));
  }
  if (right.type === 'nodes') {
    return (context) =>
      left.texts(context, (a) =>
        right.texts(context, (b) => (isEquality ? test(a, b) : test(numberOf(a), numberOf(b)))),
      );
  }
  if (right.type === 'text' && isEquality) {
    const { constant } = right;
    if (constant !== undefined) {
      const holds = operator === '=' ? (text: string) => text === constant : (text: string) => text !== constant;
      return (context) => left.texts(context, holds);
    }
    return (context) => {
      const value = right.of(context);
      return left.texts(context, (text) => test(text, value));
    };
  }
  if (right.type === 'number' && right.constant !== undefined) {
    const { constant } = right;
    const holds = (text: string) => test(numberOf(text), constant);
    return (context) => left.texts(context, holds);
  }
  const number = right.type === 'number' ? right.of : asNumber({ type: 'text', of: asText(right) });
  return (context) => {
    const value = number(context);
    return left.texts(context, (text) => test(numberOf(text), value));
  };
}
