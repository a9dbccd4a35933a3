import type { parseXPath, XmlElement } from '@styk/sdk/edo/engine';
import type { Random } from '../random.ts';
import { give, take } from './lead-path.ts';
import type { Workbench } from './workbench.ts';

type Expression = ReturnType<typeof parseXPath>;
type Path = Extract<Expression, { kind: 'path' }>;
type Operation = Extract<Expression, { kind: 'operation' }>;

/**
 * Changes a document so that a test of an element becomes true or false, in one of the ways there are, by chance.
 * False where the way taken leads nowhere: the caller tries again.
 */
export function satisfy(
  bench: Workbench,
  test: Expression,
  element: XmlElement,
  wanted: boolean,
  random: Random,
): boolean {
  const go = (expression: Expression, want: boolean): boolean => {
    switch (expression.kind) {
      case 'path':
        return want ? give(bench, expression, element, random).length > 0 : take(bench, expression, element);
      case 'call':
        return ofCall(expression.name, expression.operands, want);
      case 'operation':
        return ofOperation(expression, want);
      default:
        return false;
    }
  };
  const all = (...parts: [Expression, boolean][]) => parts.every(([part, want]) => go(part, want));
  const one = (...ways: [Expression, boolean][][]) => all(...random.pick(ways));

  const ofCall = (name: string, operands: readonly Expression[], want: boolean): boolean => {
    const [first, second, third] = operands;
    if (name === 'not' && first) return go(first, !want);
    if (name !== 'usch:iif' || !first || !second || !third) return false;
    return one(
      [
        [first, true],
        [second, want],
      ],
      [
        [first, false],
        [third, want],
      ],
    );
  };

  const ofOperation = ({ operator, left, right }: Operation, want: boolean): boolean => {
    if (operator === 'and' || operator === 'or') {
      if (want === (operator === 'and')) return all([left, want], [right, want]);
      return one([[left, want]], [[right, want]]);
    }
    if (left.kind === 'path') return compare(bench, left, operator, right, element, want, random);
    if (operator !== '!=') return false;
    // `count(a)!=0 != (count(b)!=0)`: one of the two and not both.
    const [a, b] = [counted(left), counted(right)];
    if (a === undefined || b === undefined) return false;
    return one(
      [
        [a, true],
        [b, !want],
      ],
      [
        [a, false],
        [b, want],
      ],
    );
  };

  return go(test, wanted);
}

/** `a` of `count(a)!=0`. */
function counted(expression: Expression): Path | undefined {
  if (expression.kind !== 'operation' || expression.operator !== '!=' || expression.left.kind !== 'call')
    return undefined;
  const [path] = expression.left.operands;
  return expression.left.name === 'count' && path?.kind === 'path' ? path : undefined;
}

/** Sets what a path leads to, so that the comparison comes out as wanted. */
function compare(
  bench: Workbench,
  path: Path,
  operator: Operation['operator'],
  right: Expression,
  element: XmlElement,
  want: boolean,
  random: Random,
): boolean {
  if (right.kind !== 'text' && right.kind !== 'number') return false;
  if (!want && random.chance(30) && take(bench, path, element)) return true;
  const holds = (value: string) => comparison(operator, right.kind === 'number' ? Number(value) : value, right.value);
  const name = path.steps.at(-1)?.name ?? '';
  for (const owner of give(bench, path, element, random)) {
    const isAttribute = path.steps.at(-1)?.axis === 'attribute';
    for (let attempt = 0; ; attempt++) {
      if (attempt === 50) return false;
      const value = attempt === 0 ? String(right.value) : undefined;
      if (isAttribute) bench.setAttribute(owner, name, value);
      else owner.text = value ?? bench.sampleText(owner);
      if (bench.isAdmitted(owner, isAttribute ? name : undefined) && holds(valueAt(owner, isAttribute, name)) === want)
        break;
    }
  }
  return true;
}

function valueAt(owner: XmlElement, isAttribute: boolean, name: string): string {
  return isAttribute ? (owner.attribute(name) ?? '') : owner.text;
}

function comparison(operator: Operation['operator'], left: string | number, right: string | number): boolean {
  switch (operator) {
    case '=':
      return left === right;
    case '!=':
      return left !== right;
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    default:
      return left >= right;
  }
}
