import { call, type Expression, operation } from './syntax.ts';

const TRUE = call('true');
const FALSE = call('false');

/**
 * Writes a test shorter without changing what it says. Official conditions are made by a program that spells out even
 * "present or absent" (`count(X)=0 or count(X)!=0`), which is what makes them long.
 */
export function simplifyTest(expression: Expression): Expression {
  if (expression.kind === 'operation') {
    const { operator, left, right } = expression;
    if (operator === 'and' || operator === 'or') return connect(operator, simplifyTest(left), simplifyTest(right));
    return presence(expression) ?? expression;
  }
  if (expression.kind !== 'call') return expression;
  const [first, second, third] = expression.operands;
  if (expression.name === 'not' && first !== undefined) return negate(simplifyTest(first));
  if (expression.name === 'boolean' && first !== undefined) return simplifyTest(first);
  if (expression.name === 'usch:iif' && first && second && third) {
    return choose(simplifyTest(first), simplifyTest(second), simplifyTest(third));
  }
  return expression;
}

/** `count(X)!=0` is X itself where a truth is wanted, `count(X)=0` its absence. */
function presence(expression: Expression): Expression | undefined {
  if (expression.kind !== 'operation') return undefined;
  const { operator, left, right } = expression;
  if (left.kind !== 'call' || left.name !== 'count' || right.kind !== 'number' || right.value !== 0) return undefined;
  const [nodes] = left.operands;
  if (nodes === undefined) return undefined;
  if (operator === '!=' || operator === '>') return nodes;
  return operator === '=' ? call('not', nodes) : undefined;
}

function connect(operator: 'and' | 'or', left: Expression, right: Expression): Expression {
  const [neutral, absorbing] = operator === 'and' ? [TRUE, FALSE] : [FALSE, TRUE];
  if (same(left, absorbing) || same(right, absorbing)) return absorbing;
  if (same(left, neutral)) return right;
  if (same(right, neutral) || same(left, right)) return left;
  if (same(negate(left), right) || same(left, negate(right))) return absorbing;
  return operation(operator, left, right);
}

function negate(expression: Expression): Expression {
  if (same(expression, TRUE)) return FALSE;
  if (same(expression, FALSE)) return TRUE;
  const isNegation = expression.kind === 'call' && expression.name === 'not';
  return (isNegation ? expression.operands[0] : undefined) ?? call('not', expression);
}

function choose(condition: Expression, then: Expression, otherwise: Expression): Expression {
  if (same(otherwise, TRUE)) return connect('or', negate(condition), then);
  if (same(then, TRUE)) return connect('or', condition, otherwise);
  if (same(otherwise, FALSE)) return connect('and', condition, then);
  return call('usch:iif', condition, then, otherwise);
}

function same(left: Expression, right: Expression): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
