import type { LocalizedText } from '../../errors/index.ts';
import { compileXPath } from '../xpath/compile.ts';
import type { EvaluationContext } from '../xpath/compiled.ts';
import { asText } from '../xpath/convert.ts';
import { printPath } from '../xpath/print.ts';
import type { Expression, LocationPath } from '../xpath/syntax.ts';
import { nameOf } from './words.ts';

/** More would hide what matters. */
const MAX_VALUES = 5;
const MAX_LENGTH = 80;

/** What the attributes of a condition hold at the moment: `Функция = «ДОП», СпОбстФДОП нет`. */
export function valuesInWords(test: Expression, context: EvaluationContext): LocalizedText {
  const paths = new Map(pathsIn(test).flatMap((path) => (isValue(path) ? [[printPath(path), path] as const] : [])));
  const values = [...paths.values()].slice(0, MAX_VALUES).map((path) => describe(path, context));
  return { ru: values.map(({ ru }) => ru).join(', '), en: values.map(({ en }) => en).join(', ') };
}

function describe(path: LocationPath, context: EvaluationContext): LocalizedText {
  const nodes = compileXPath(path);
  const name = nameOf(path);
  const found = nodes.type === 'nodes' && nodes.some(context, () => true);
  if (!found) return { ru: `${name} нет`, en: `no ${name}` };
  const text = asText(nodes)(context);
  const value = text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
  return { ru: `${name} = «${value}»`, en: `${name} = “${value}”` };
}

function isValue({ steps }: LocationPath): boolean {
  return steps.at(-1)?.axis === 'attribute';
}

function pathsIn(expression: Expression): LocationPath[] {
  switch (expression.kind) {
    case 'path':
      return [expression];
    case 'operation':
      return [...pathsIn(expression.left), ...pathsIn(expression.right)];
    case 'call':
      return expression.operands.flatMap(pathsIn);
    case 'negation':
      return pathsIn(expression.operand);
    default:
      return [];
  }
}
