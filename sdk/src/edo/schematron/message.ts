import type { LocalizedText } from '../../errors/index.ts';
import { compileXPath } from '../xpath/compile.ts';
import type { EvaluationContext } from '../xpath/compiled.ts';
import { asText } from '../xpath/convert.ts';
import { parseXPath } from '../xpath/parse.ts';
import type { Expression } from '../xpath/syntax.ts';
import type { Condition } from './condition.ts';
import { valuesInWords } from './values.ts';
import { demandInWords } from './words.ts';

interface Texts {
  readonly message: LocalizedText;
  readonly hint?: LocalizedText;
}

/** What users have to know about an official code beyond the condition itself. */
const HINTS: Readonly<Record<string, LocalizedText>> = {
  '0400400007': {
    ru: 'Файл нельзя переименовывать: имя без расширения — это ИдФайл',
    en: 'The file must keep its name: without the extension it is ИдФайл',
  },
};

/** Says what is broken, with the values at hand: in the schema's own words where the table has them, else in ours. */
export function messageOf(condition: Condition, test: Expression, context: EvaluationContext): Texts {
  const hint = HINTS[condition.code ?? ''];
  return { message: given(condition, context) ?? told(test, context), ...(hint === undefined ? {} : { hint }) };
}

function given({ message }: Condition, context: EvaluationContext): LocalizedText | undefined {
  if (message === undefined) return undefined;
  const text = message
    .map((part, index) => (index % 2 === 0 ? part : asText(compileXPath(parseXPath(part)))(context)))
    .join('')
    .trim();
  return { ru: text, en: text };
}

function told(test: Expression, context: EvaluationContext): LocalizedText {
  const demand = demandInWords(test);
  const values = valuesInWords(test, context);
  if (values.ru === '') return demand;
  return { ru: `${demand.ru}. Сейчас: ${values.ru}`, en: `${demand.en}. Now: ${values.en}` };
}
