import { type VatRate, vatRates, vatRatesOn } from '@styk/sdk/edo';
import type { LocalizedText } from '@styk/sdk/errors';
import type { Choice } from '../../../context/questions.ts';
import { readAnswers } from './answers.ts';
import { findUnits, OWN_UNIT } from './find-units.ts';
import type { Interview } from './interview.ts';

/** Asks for lines until there are enough. @param given of every line, by the options. */
export async function askAboutLines(interview: Interview, given: Readonly<Record<string, string>>): Promise<void> {
  const { lines, document } = interview.answers;
  await askPrices(interview, given);
  if (lines.length === 0) lines.push({ ...given });
  for (let index = 0; ; index++) {
    await askLine(interview, index);
    if (index + 1 < lines.length) continue;
    const next = await interview.choose(
      { field: 'own.lines' },
      {
        message: { ru: `Строк: ${lines.length}. Ещё одна?`, en: `Lines: ${lines.length}. Another one?` },
        choices: [
          { value: 'done', name: { ru: 'Нет, это все', en: 'No, that is all' } },
          { value: 'more', name: { ru: 'Да, добавить строку', en: 'Yes, add a line' } },
        ],
        default: 'done',
      },
    );
    if (next === 'done') return;
    delete document['own.lines'];
    lines.push({ ...given });
  }
}

async function askPrices(interview: Interview, given: Readonly<Record<string, string>>): Promise<void> {
  if ('line.price' in given) interview.answers.document['own.prices'] = 'net';
  else if ('line.priceIncl' in given) interview.answers.document['own.prices'] = 'gross';
  await interview.choose(
    { field: 'own.prices' },
    {
      message: { ru: 'Цены будут', en: 'Prices will be' },
      choices: [
        { value: 'net', name: { ru: 'без НДС', en: 'without VAT' } },
        {
          value: 'gross',
          name: {
            ru: 'с НДС (налог выделим из суммы строки)',
            en: 'with VAT (the tax is taken out of the sum of a line)',
          },
        },
      ],
      default: 'net',
    },
  );
}

async function askLine(interview: Interview, line: number): Promise<void> {
  const about = (ru: string, en: string): LocalizedText => ({
    ru: `Строка ${line + 1}: ${ru}`,
    en: `Line ${line + 1}: ${en}`,
  });
  await interview.text(
    { field: 'line.name', line },
    { message: about('название товара, работы, услуги', 'goods, works or services') },
  );
  if (interview.answerTo({ field: 'line.unit', line }) === undefined) {
    const message = about('единица измерения', 'unit of measure');
    let typed = '';
    const code = await interview.search({ field: 'line.okei', line }, message, (term) => {
      typed = term;
      return findUnits(term);
    });
    if (code === OWN_UNIT) {
      await interview.text(
        { field: 'line.unit', line },
        {
          message: about('единица своими словами', 'unit in your own words'),
          default: typed || undefined,
          optional: true,
        },
      );
    }
  }
  await interview.text({ field: 'line.qty', line }, { message: about('количество', 'quantity'), check: positive });
  await askPrice(interview, line, about);
  await interview.choose(
    { field: 'line.vatRate', line },
    {
      message: about('ставка НДС', 'rate of VAT'),
      choices: rateChoices(interview),
      default: rateBefore(interview, line),
    },
  );
}

async function askPrice(
  interview: Interview,
  line: number,
  about: (ru: string, en: string) => LocalizedText,
): Promise<void> {
  const isGiven = (field: string) => interview.answerTo({ field, line }) !== undefined;
  const isGross = interview.answerTo({ field: 'own.prices' }) === 'gross';
  if (isGiven('line.priceIncl') || (isGross && !isGiven('line.price'))) {
    await interview.text(
      { field: 'line.priceIncl', line },
      { message: about('цена с НДС', 'price with VAT'), check: notNegative },
    );
  } else {
    await interview.text(
      { field: 'line.price', line },
      { message: about('цена без НДС', 'price without VAT'), check: notNegative },
    );
  }
}

function positive(answer: string): LocalizedText | undefined {
  if (/[1-9]/.test(answer) && !/^[-−]/.test(answer)) return undefined;
  return { ru: 'должно быть больше нуля', en: 'has to be more than nothing' };
}

function notNegative(answer: string): LocalizedText | undefined {
  return /^[-−]/.test(answer) ? { ru: 'не может быть меньше нуля', en: 'cannot be less than nothing' } : undefined;
}

/** The rates in force on the day of the shipment: the usual ones first, those taken out of a sum last. */
function rateChoices(interview: Interview): Choice<VatRate>[] {
  const { document } = readAnswers(interview.answers);
  const { date = '', transfer } = document as {
    readonly date?: string;
    readonly transfer?: { readonly date?: string };
  };
  const weight = (rate: VatRate): number => {
    const { method, numerator } = vatRates[rate];
    if (method === 'of-net') return -Number(numerator);
    return method === 'none' ? 1 : method === 'agent' ? 2 : 3;
  };
  return vatRatesOn(transfer?.date ?? date)
    .sort((a, b) => weight(a) - weight(b))
    .map((value) => ({ value, name: { ru: value, en: value }, description: descriptionOf(value) }));
}

function descriptionOf(rate: VatRate): LocalizedText {
  switch (vatRates[rate].method) {
    case 'of-net':
      return rate === '5%' || rate === '7%'
        ? { ru: 'Для УСН с пониженным НДС', en: 'For УСН with the reduced VAT' }
        : { ru: 'Обычная: налог прибавляется к цене без НДС', en: 'The usual kind: added to a price without VAT' };
    case 'of-gross':
      return {
        ru: 'Расчётная: налог внутри суммы — авансы, налоговые агенты, переуступка; цена указывается с налогом',
        en: 'Taken out of the sum: advances, tax agents, assignments; the price includes the tax',
      };
    case 'none':
      return { ru: 'Налога нет: льгота, УСН без НДС, патент', en: 'No tax: exempt, or УСН without VAT' };
    case 'agent':
      return {
        ru: 'Налог платит покупатель: лом, макулатура, шкуры (НК 161 п. 8)',
        en: 'The buyer pays the tax: scrap, waste paper, hides (НК 161 п. 8)',
      };
  }
}

/** The line before is the likeliest to tell the rate. */
function rateBefore(interview: Interview, line: number): VatRate | undefined {
  const before = line === 0 ? undefined : interview.answerTo({ field: 'line.vatRate', line: line - 1 });
  return before as VatRate | undefined;
}
