import type { Compiled, EvaluationContext } from './compiled.ts';
import type { TextSet } from './plain-path.ts';
import { numberOf, textOfNumber } from './values.ts';

/** As `boolean()` (XPath 1.0, 4.3). */
export function asBoolean(expression: Compiled): (context: EvaluationContext) => boolean {
  if (expression.type === 'boolean') return expression.of;
  if (expression.type === 'nodes') return expression.exists;
  if (expression.type === 'text') return (context) => expression.of(context) !== '';
  return (context) => {
    const value = expression.of(context);
    return value !== 0 && !Number.isNaN(value);
  };
}

/** As `string()` (4.2): of nodes, the first one counts. */
export function asText(expression: Compiled): (context: EvaluationContext) => string {
  if (expression.type === 'text') return expression.of;
  if (expression.type === 'number') return (context) => textOfNumber(expression.of(context));
  if (expression.type === 'boolean') return (context) => String(expression.of(context));
  return (context) => firstText(expression.texts, context);
}

/** As `number()` (4.4). */
export function asNumber(expression: Compiled): (context: EvaluationContext) => number {
  if (expression.type === 'number') return expression.of;
  if (expression.type === 'boolean') return (context) => Number(expression.of(context));
  const text = asText(expression);
  return (context) => numberOf(text(context));
}

function firstText(texts: TextSet, context: EvaluationContext): string {
  let first = '';
  texts(context, (text) => {
    first = text;
    return true;
  });
  return first;
}
