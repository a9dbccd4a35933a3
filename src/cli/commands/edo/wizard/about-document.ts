import type { UpdFunction } from '@styk/sdk/edo';
import type { Choice } from '../../../context/questions.ts';
import { isReport } from './answers.ts';
import type { Interview } from './interview.ts';

const functions: readonly Choice<UpdFunction>[] = [
  {
    value: 'СЧФДОП',
    name: {
      ru: 'СЧФДОП — счёт-фактура и накладная или акт в одном (УПД, статус 1)',
      en: 'СЧФДОП: invoice and transfer document in one (УПД, status 1)',
    },
    description: {
      ru: 'Для плательщиков НДС, самый частый случай: по одному файлу покупатель и принимает товар, и берёт НДС к вычету.',
      en: 'For those who pay VAT, the usual case: by one file the buyer accepts the goods and deducts the VAT.',
    },
  },
  {
    value: 'ДОП',
    name: { ru: 'ДОП — только накладная или акт (УПД, статус 2)', en: 'ДОП: transfer document only (УПД, status 2)' },
    description: {
      ru: 'Для тех, кто счетов-фактур не выставляет (УСН, патент, НПД), и вместо прежних электронных ТОРГ-12 и акта.',
      en: 'For those who issue no invoices (УСН and other special regimes), and in place of electronic ТОРГ-12 and акт.',
    },
  },
  {
    value: 'СЧФ',
    name: { ru: 'СЧФ — только счёт-фактура', en: 'СЧФ: invoice only' },
    description: {
      ru: 'Для плательщиков НДС, у которых накладная или акт составлены отдельно; покупатель на неё не отвечает.',
      en: 'For those who pay VAT and make the transfer document apart; the buyer does not answer it.',
    },
  },
  {
    value: 'СвРК',
    name: { ru: 'СвРК — сведения о продаже через комиссионера', en: 'СвРК: what a commissioner sold' },
    description: {
      ru: 'Для комиссионера (агента): что он продал от своего имени; получатель — комитент, а не покупатель.',
      en: 'For a commissioner (agent): what he sold in his own name; it goes to the principal, not to the buyer.',
    },
  },
  {
    value: 'СвЗК',
    name: { ru: 'СвЗК — сведения о закупке через комиссионера', en: 'СвЗК: what a commissioner bought' },
    description: {
      ru: 'Для комиссионера (агента): что он купил от своего имени для комитента.',
      en: 'For a commissioner (agent): what he bought in his own name for the principal.',
    },
  },
];

/** @param today ISO day, proposed as the date. */
export async function askAboutDocument(interview: Interview, today: string): Promise<void> {
  await interview.choose(
    { field: 'doc.function' },
    {
      message: {
        ru: 'Ответы проверяются сразу и сохраняются. «<» — к прошлому вопросу, Ctrl+C — прервать и продолжить потом.\n  Какой документ составить?',
        en: 'Answers are checked at once and kept. "<" leads back a question, Ctrl+C stops; go on later.\n  Which document is it to be?',
      },
      choices: functions,
      default: 'СЧФДОП',
    },
  );
  if (isReport(interview.answerTo({ field: 'doc.function' }))) {
    await interview.text(
      { field: 'own.documentName' },
      { message: { ru: 'Как называется документ', en: 'What the document is called' }, default: 'Отчёт комиссионера' },
    );
  }
  await interview.text({ field: 'doc.number' }, { message: { ru: 'Номер документа', en: 'Number of the document' } });
  await interview.text(
    { field: 'doc.date' },
    { message: { ru: 'Дата документа', en: 'Date of the document' }, default: today },
  );
}

const DOCUMENT = new Set(['doc.function', 'own.documentName', 'doc.number', 'doc.date']);

export function isAboutDocument(field: string): boolean {
  return DOCUMENT.has(field);
}
