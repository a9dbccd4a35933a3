import type { XmlElement } from '../xml/element.ts';
import { printPath } from '../xpath/print.ts';
import type { Expression, LocationPath } from '../xpath/syntax.ts';
import { flatten } from './words.ts';

/**
 * What is missing below an element that breaks a condition, for schemas that do not say it themselves: of
 * `not(@ГОЭксп=1) or СвЗак` it is СвЗак, of `@ИННФЛ or @НомВУ and @СерВУ` whichever of the last two is absent. Undefined
 * where the condition ends in something else than a demand for parts.
 */
export function missingPart(test: Expression, element: XmlElement): string | undefined {
  const [demanded] = flatten('or', test).slice(-1);
  if (demanded === undefined) return undefined;
  const parts = flatten('and', demanded);
  if (!parts.every(isPartBelow)) return undefined;
  const missing = parts.find((part) => isAbsent(part, element));
  return missing === undefined ? undefined : printPath(missing);
}

function isPartBelow(expression: Expression): expression is LocationPath {
  if (expression.kind !== 'path' || expression.absolute) return false;
  return expression.steps.every(
    ({ axis, predicates }) => (axis === 'child' || axis === 'attribute') && predicates.length === 0,
  );
}

function isAbsent({ steps }: LocationPath, element: XmlElement): boolean {
  let found: XmlElement | undefined = element;
  for (const { axis, name } of steps) {
    if (axis === 'attribute') return found?.attribute(name) === undefined;
    found = found?.child(name);
  }
  return found === undefined;
}
