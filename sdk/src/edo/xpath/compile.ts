import { compare, isComparison } from './compare.ts';
import type { Compiled, CompiledNodes, EvaluationContext, NodeSet } from './compiled.ts';
import { asBoolean, asNumber } from './convert.ts';
import { FUNCTIONS } from './functions.ts';
import type { MemoPlaces } from './memo.ts';
import { compilePath } from './node-set.ts';
import { plainExists, plainTexts } from './plain-path.ts';
import type { Expression, LocationPath, Operation, Operator } from './syntax.ts';

type Test = (context: EvaluationContext) => boolean;

const ARITHMETIC: Partial<Record<Operator, (left: number, right: number) => number>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  div: (left, right) => left / right,
  // The sign is the dividend's, as in ECMAScript (XPath 1.0, 3.5).
  mod: (left, right) => left % right,
};

/** Makes an expression ready to be evaluated many times. */
export function compileXPath(expression: Expression): Compiled {
  return compile(expression, undefined);
}

/** The condition as a test: true where it holds. */
export function compileTest(expression: Expression): Test {
  return asBoolean(compileXPath(expression));
}

/** As `compileTest`, of one condition of a set; parts of it are asked once for many nodes where the context has a memo. */
export function compileTestOf(places: MemoPlaces, expression: Expression): Test {
  return asBoolean(compile(expression, places));
}

function compile(expression: Expression, places: MemoPlaces | undefined): Compiled {
  const compiled = compileParts(expression, places);
  const of = compiled.type === 'boolean' ? places?.remembering(expression, compiled.of) : undefined;
  return of === undefined ? compiled : { type: 'boolean', of };
}

function compileParts(expression: Expression, places: MemoPlaces | undefined): Compiled {
  switch (expression.kind) {
    case 'text':
      return { type: 'text', of: () => expression.value, constant: expression.value };
    case 'number':
      return { type: 'number', of: () => expression.value, constant: expression.value };
    case 'negation': {
      const operand = asNumber(compile(expression.operand, places));
      return { type: 'number', of: (context) => -operand(context) };
    }
    case 'call':
      return compileCall(
        expression.name,
        expression.operands.map((operand) => compile(operand, places)),
      );
    case 'path':
      return nodes(
        compilePath(expression, ({ predicates }) => predicates.map(compilePredicate)),
        expression,
      );
    case 'operation':
      return compileOperation(expression, places);
  }
}

function nodes(some: NodeSet, path: LocationPath): CompiledNodes {
  return {
    type: 'nodes',
    some,
    exists: plainExists(path) ?? ((context) => some(context, () => true)),
    texts: plainTexts(path) ?? ((context, test) => some(context, (node) => test(node.text))),
  };
}

function compileCall(name: string, operands: readonly Compiled[]): Compiled {
  const make = FUNCTIONS[name];
  if (make === undefined) throw new TypeError(`${name}() is not known`);
  return make(operands);
}

/** A number in a predicate is a position (XPath 1.0, 2.4). */
function compilePredicate(expression: Expression): (context: EvaluationContext) => boolean {
  const compiled = compileXPath(expression);
  if (compiled.type !== 'number') return asBoolean(compiled);
  return (context) => compiled.of(context) === context.position;
}

function compileOperation({ operator, left, right }: Operation, places: MemoPlaces | undefined): Compiled {
  const [a, b] = [compile(left, places), compile(right, places)];
  if (operator === 'or' || operator === 'and') {
    const [first, second] = [asBoolean(a), asBoolean(b)];
    const either = (context: EvaluationContext) => first(context) || second(context);
    const both = (context: EvaluationContext) => first(context) && second(context);
    return { type: 'boolean', of: operator === 'or' ? either : both };
  }
  if (isComparison(operator)) return { type: 'boolean', of: compare(operator, a, b) };
  const reckon = ARITHMETIC[operator];
  if (reckon === undefined) throw new TypeError(`${operator} is not known`);
  const [first, second] = [asNumber(a), asNumber(b)];
  return { type: 'number', of: (context) => reckon(first(context), second(context)) };
}
