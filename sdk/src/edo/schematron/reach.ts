import { parseXPath } from '../xpath/parse.ts';
import type { Expression, LocationPath } from '../xpath/syntax.ts';
import type { Condition } from './condition.ts';

/** Functions and operators that ask of nodes only whether they are there, or how many. */
const OF_PRESENCE: ReadonlySet<string> = new Set(['and', 'or', 'not', 'boolean', 'count', 'usch:iif']);

/**
 * Whether elements at a path of names can be examined one by one, with what is around them and without each other: no
 * condition looks at them from outside, nor at the whole text of what they are in. Says no where it is not sure.
 */
export function areApart(path: readonly string[], conditions: readonly Condition[]): boolean {
  const line = path.at(-1) ?? '';
  const above = new Set(path.slice(0, -1));
  return conditions.every(
    ({ test, message }) => message === undefined && !reaches(parseXPath(test), true, { line, above }),
  );
}

interface Lines {
  readonly line: string;
  readonly above: ReadonlySet<string>;
}

function reaches(expression: Expression, asPresence: boolean, lines: Lines): boolean {
  switch (expression.kind) {
    case 'path':
      return pathReaches(expression, asPresence, lines);
    case 'negation':
      return reaches(expression.operand, false, lines);
    case 'operation': {
      const inner = asPresence && OF_PRESENCE.has(expression.operator);
      return reaches(expression.left, inner, lines) || reaches(expression.right, inner, lines);
    }
    case 'call': {
      const inner = OF_PRESENCE.has(expression.name) && (asPresence || expression.name !== 'usch:iif');
      return expression.operands.some((operand) => reaches(operand, inner, lines));
    }
    default:
      return false;
  }
}

function pathReaches({ steps }: LocationPath, asPresence: boolean, { line, above }: Lines): boolean {
  const firstDown = steps.findIndex(({ axis }) => axis === 'child');
  // Nodes found on the way down and up again are put in the order of the document, which a line by itself is not in.
  if (firstDown >= 0 && steps.findLastIndex(({ axis }) => axis === 'parent') > firstDown) return true;
  for (const { axis, name, predicates } of steps) {
    if (axis === 'descendants' || (axis === 'child' && (name === line || name === '*'))) return true;
    if (predicates.some((predicate) => reaches(predicate, true, { line, above }))) return true;
  }
  if (asPresence) return false;
  const last = steps.at(-1);
  // The text of an element is that of everything in it.
  return (
    last === undefined ||
    last.axis === 'parent' ||
    last.axis === 'self' ||
    (last.axis === 'child' && above.has(last.name))
  );
}
