import { type BuiltDocument, EdoInputError, type Finding, updSeller, validate } from '@styk/sdk/edo';
import { readXml } from '@styk/sdk/edo/engine';
import type { CommandContext } from '../../../context/command-context.ts';
import { buildContext } from '../build-input.ts';
import { type Answers, readAnswers } from './answers.ts';

/** What the answers make: the document, or what keeps it from being built. */
export interface Trial {
  readonly built?: BuiltDocument;
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
}

/** Builds and validates the document without writing it. */
export async function tryOut(answers: Answers, context: CommandContext): Promise<Trial> {
  const imported = readAnswers(answers);
  const known = imported.findings.filter(({ severity }) => severity === 'error');
  try {
    const built = await updSeller.build(imported.document, buildContext({}, context));
    const { findings } = await validate(built.bytes, { fileName: built.fileName });
    const errors = [...known, ...findings.filter(({ severity }) => severity === 'error')];
    return { built, errors, warnings: findings.filter(({ severity }) => severity === 'warning') };
  } catch (error) {
    if (!(error instanceof EdoInputError)) throw error;
    return { errors: [...known, ...error.findings], warnings: [] };
  }
}

/** The document in a few lines, with the sums that are reckoned of it. */
export function summaryText(
  { document, lines }: Answers,
  { built, errors, warnings }: Trial,
  context: CommandContext,
): string {
  const { text, language } = context;
  const of = (...fields: string[]): string =>
    fields.flatMap((field) => (document[field] ? [document[field]] : [])).join(', ');
  const reference = (prefix: string): string =>
    [of(`${prefix}.name`), '№', of(`${prefix}.number`), text({ ru: 'от', en: 'of' }), of(`${prefix}.date`)].join(' ');
  const party = (who: string): string => {
    const kpp = of(`${who}.kpp`);
    const numbers = [`ИНН ${of(`${who}.inn`)}`, ...(kpp === '' ? [] : [`КПП ${kpp}`])];
    return [of(`${who}.name`), ...numbers, of(`${who}.address`)].filter(Boolean).join(', ');
  };
  const rows: readonly (readonly [ru: string, en: string, value: string])[] = [
    [
      'Документ',
      'Document',
      `${of('doc.function')} № ${of('doc.number')} ${text({ ru: 'от', en: 'of' })} ${of('doc.date')}`,
    ],
    ['Продавец', 'Seller', party('seller')],
    ['Покупатель', 'Buyer', party('buyer')],
    ['Основание', 'Basis', document['basis.number'] ? reference('basis') : '—'],
    ['Подписант', 'Signer', of('signer.name', 'signer.position')],
  ];
  const head = rows.map(([ru, en, value]) => `  ${text({ ru, en }).padEnd(WIDTH)}${value}`);
  return [
    '',
    ...head,
    ...lineTexts(lines, built, context),
    ...(built?.totals === undefined ? [] : [`  ${totalText(built.totals, context)}`]),
    ...errors.map(({ message, hint }) => `  ✗ ${message[language]}${hint === undefined ? '' : `. ${hint[language]}`}`),
    ...warnings.map(({ message }) => `  ! ${message[language]}`),
    '',
  ].join('\n');
}

const WIDTH = 12;

function lineTexts(lines: Answers['lines'], built: BuiltDocument | undefined, { text }: CommandContext): string[] {
  const elements =
    built === undefined ? [] : readXml(built.bytes).root.find('Документ/ТаблСчФакт')?.childrenNamed('СведТов');
  return lines.map((line, index) => {
    const element = elements?.[index];
    const figures = [
      line['line.qty'],
      element?.attribute('НаимЕдИзм') ?? line['line.unit'],
      '×',
      line['line.price'] ?? line['line.priceIncl'],
    ];
    const gross = element?.attribute('СтТовУчНал');
    const sum = gross === undefined ? '' : text({ ru: `: ${gross} с налогом`, en: `: ${gross} with tax` });
    const rate = line['line.vatRate'] ?? '';
    const tax = /^\d/.test(rate) ? `${text({ ru: 'НДС', en: 'VAT' })} ${rate}` : rate;
    return `  ${index + 1}. ${line['line.name'] ?? ''}, ${figures.filter(Boolean).join(' ')}, ${tax}${sum}`;
  });
}

function totalText({ net, vat, gross }: NonNullable<BuiltDocument['totals']>, { text }: CommandContext): string {
  const none = text({ ru: 'без НДС', en: 'none' });
  return text(
    {
      ru: 'Всего без НДС {net}, НДС {vat}, к оплате {gross}',
      en: 'Total without VAT {net}, VAT {vat}, to pay {gross}',
    },
    { net: net ?? '—', vat: vat ?? none, gross: gross ?? '—' },
  );
}
