import type { LocalizedText } from '../../errors/index.ts';
import { printPath, printXPath } from '../xpath/print.ts';
import type { Expression, LocationPath, Operation } from '../xpath/syntax.ts';

/**
 * Says in words what a condition demands: `Если Функция = «СЧФ» или «СЧФДОП», обязательно ТаблСчФакт`. The words are ours
 * and come from the condition itself, so that they cannot differ from what is checked.
 */
export function demandInWords(test: Expression): LocalizedText {
  const { ru, en } = demandOf(test);
  return { ru: ru.charAt(0).toUpperCase() + ru.slice(1), en: en.charAt(0).toUpperCase() + en.slice(1) };
}

function demandOf(demand: Expression): LocalizedText {
  if (demand.kind === 'path') return { ru: `обязательно ${nameOf(demand)}`, en: `${nameOf(demand)} is required` };
  const [denied] = operandsOf(demand, 'not');
  if (denied?.kind === 'path')
    return { ru: `${nameOf(denied)} не допускается`, en: `${nameOf(denied)} is not allowed` };
  const [condition, then, otherwise] = operandsOf(demand, 'usch:iif');
  if (condition && then && otherwise) return choice(condition, then, otherwise);
  const options = flatten('or', demand);
  if (options.length > 1) return demandOfAny(options);
  const parts = flatten('and', demand);
  if (parts.length > 1) return demandOfAll(parts);
  const fact = factInWords(demand);
  return { ru: `должно быть ${fact.ru}`, en: `it has to be that ${fact.en}` };
}

function choice(condition: Expression, then: Expression, otherwise: Expression): LocalizedText {
  const main = when(factInWords(condition), demandOf(then));
  const rest = demandOf(otherwise);
  return { ru: `${main.ru}, иначе ${rest.ru}`, en: `${main.en}, else ${rest.en}` };
}

/** `not(a) or b` is: if a, then b. Where all options are negations, the last one is what is demanded. */
function demandOfAny(options: readonly Expression[]): LocalizedText {
  const denials = options.filter((option) => operandsOf(option, 'not').length > 0);
  if (denials.length === 0) return alternatives(options);
  const demands = options.filter((option) => !denials.includes(option));
  const conditions = demands.length === 0 ? denials.slice(0, -1) : denials;
  const denied = conditions.flatMap((denial) => operandsOf(denial, 'not'));
  const facts = denied.map(denied.length > 1 ? grouped : factInWords);
  return when(join(facts, ' и ', ' and '), demands.length === 0 ? lastOf(denials) : alternatives(demands));
}

function lastOf(options: readonly Expression[]): LocalizedText {
  return join(options.slice(-1).map(demandOf), '', '');
}

function alternatives(options: readonly Expression[]): LocalizedText {
  if (options.length > 1 && options.every(isPath)) {
    const names = options.map(nameOf).join(', ');
    return { ru: `нужно хотя бы одно из: ${names}`, en: `at least one of these is required: ${names}` };
  }
  return join(options.map(demandOf), ' или ', ' or ');
}

function demandOfAll(parts: readonly Expression[]): LocalizedText {
  if (!parts.every(isPath)) return join(parts.map(demandOf), ' и ', ' and ');
  const names = parts.map(nameOf).join(', ');
  return { ru: `обязательны ${names}`, en: `${names} are required` };
}

function when(condition: LocalizedText, demand: LocalizedText): LocalizedText {
  return { ru: `если ${condition.ru}, ${demand.ru}`, en: `if ${condition.en}, ${demand.en}` };
}

function factInWords(fact: Expression): LocalizedText {
  if (fact.kind === 'path') return { ru: `указано ${nameOf(fact)}`, en: `${nameOf(fact)} is given` };
  const [denied] = operandsOf(fact, 'not');
  if (denied?.kind === 'path') return { ru: `${nameOf(denied)} не указано`, en: `${nameOf(denied)} is not given` };
  if (fact.kind !== 'operation') return inBoth(printXPath(fact));
  const options = flatten('or', fact);
  if (options.length > 1) return oneOfValues(options) ?? join(options.map(grouped), ' или ', ' or ');
  const parts = flatten('and', fact);
  if (parts.length > 1) return join(parts.map(grouped), ' и ', ' and ');
  return comparison(fact);
}

function comparison({ operator, left, right }: Operation): LocalizedText {
  return join([operand(left), inBoth(operator === '!=' ? '≠' : operator), operand(right)], ' ', ' ');
}

/** `X="a" or X="b"`: one name, several values. */
function oneOfValues(options: readonly Expression[]): LocalizedText | undefined {
  const pairs = options.filter((option): option is Operation => option.kind === 'operation' && option.operator === '=');
  const [first] = pairs;
  if (first === undefined || pairs.length < options.length) return undefined;
  const name = printXPath(first.left);
  if (pairs.some((pair) => printXPath(pair.left) !== name || pair.right.kind === 'path')) return undefined;
  const values = pairs.map((pair) => operand(pair.right));
  return join([operand(first.left), join(values, ' или ', ' or ')], ' = ', ' = ');
}

/** In parentheses where it would run together with what stands beside it. */
function grouped(fact: Expression): LocalizedText {
  const words = factInWords(fact);
  const options = flatten('or', fact);
  const parts = flatten('and', fact);
  const isPlain = parts.length === 1 && (options.length === 1 || oneOfValues(options) !== undefined);
  return isPlain ? words : { ru: `(${words.ru})`, en: `(${words.en})` };
}

function operand(expression: Expression): LocalizedText {
  if (expression.kind === 'path') return inBoth(nameOf(expression));
  if (expression.kind === 'text') return { ru: `«${expression.value}»`, en: `“${expression.value}”` };
  if (expression.kind === 'call' && expression.name === 'usch:getFileName') return FILE_NAME;
  const [counted] = operandsOf(expression, 'count');
  if (counted?.kind === 'path') return { ru: `число ${nameOf(counted)}`, en: `the number of ${nameOf(counted)}` };
  return inBoth(printXPath(expression));
}

const FILE_NAME: LocalizedText = { ru: 'имя файла', en: 'the file name' };

/** The way to a node without steps up and signs: `ДопСвФХЖ1/СпОбстФСЧФ`. */
export function nameOf(path: LocationPath): string {
  const named = path.steps.filter(({ axis }) => axis === 'child' || axis === 'attribute');
  return named.length === 0 ? printPath(path) : named.map(({ name }) => name).join('/');
}

/** The operands of a chain of `and` or of `or`. */
export function flatten(operator: 'and' | 'or', expression: Expression): Expression[] {
  if (expression.kind !== 'operation' || expression.operator !== operator) return [expression];
  return [...flatten(operator, expression.left), ...flatten(operator, expression.right)];
}

/** The arguments of a call of this function; none where the expression is something else. */
function operandsOf(expression: Expression, name: string): readonly Expression[] {
  return expression.kind === 'call' && expression.name === name ? expression.operands : [];
}

function isPath(expression: Expression): expression is LocationPath {
  return expression.kind === 'path';
}

function join(texts: readonly LocalizedText[], ru: string, en: string): LocalizedText {
  return { ru: texts.map((text) => text.ru).join(ru), en: texts.map((text) => text.en).join(en) };
}

function inBoth(text: string): LocalizedText {
  return { ru: text, en: text };
}
