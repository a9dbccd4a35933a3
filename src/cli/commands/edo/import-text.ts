import type { ImportedDocument, ImportResult, SheetExplanation } from '@styk/sdk/edo/import';
import type { View } from '../../output/view.ts';
import { rejectedText } from './build-text.ts';
import { findingText } from './findings.ts';
import { sourceText } from './source-text.ts';

interface ImportOutcome {
  readonly result: ImportResult;
  readonly accepted: readonly ImportedDocument[];
  readonly rejected: readonly ImportedDocument[];
  readonly explain: boolean;
  readonly out: string | undefined;
}

export function importText({ result, accepted, rejected, explain, out }: ImportOutcome, view: View): string {
  const { text, style, language } = view;
  const recognised = text(
    { ru: 'Распознано: {what}', en: 'Recognised: {what}' },
    { what: result.source.title[language] },
  );
  const written =
    out === undefined || accepted.length === 0
      ? []
      : [
          text(
            {
              ru: '{mark} {file}: соберите: styk edo build upd {file}',
              en: '{mark} {file}: build it: styk edo build upd {file}',
            },
            { mark: style.green('✓'), file: out },
          ),
        ];
  return [
    recognised,
    ...(explain ? (result.explanation ?? []).map((sheet) => explanationText(sheet, view)) : []),
    ...accepted.map((document) => acceptedText(document, view)),
    ...rejected.map((document) => rejectedText(document, view)),
    ...lackingText(result, accepted, view),
    ...written,
  ].join('\n');
}

function acceptedText({ document, source, findings }: ImportedDocument, view: View): string {
  const { number, date, lines } = document as {
    readonly number?: unknown;
    readonly date?: unknown;
    readonly lines?: readonly unknown[];
  };
  const head = view.text(
    {
      ru: '{mark} {source}: № {number} от {date}, строк {lines}',
      en: '{mark} {source}: № {number} of {date}, lines {lines}',
    },
    {
      mark: view.style.green('✓'),
      source: sourceText(source, view),
      number: typeof number === 'string' ? number : '—',
      date: typeof date === 'string' ? date : '—',
      lines: lines?.length ?? 0,
    },
  );
  return [head, ...findings.map((finding) => findingText(finding, view))].join('\n');
}

/** Fields of tables without which no УПД is built, with what they become in the model. */
const REQUIRED: readonly (readonly [field: string, pointer: string])[] = [
  ['doc.function', 'function'],
  ['doc.number', 'number'],
  ['doc.date', 'date'],
  ['seller.inn', 'seller.inn'],
  ['seller.name', 'seller.name|seller.person'],
  ['seller.id', 'senderId'],
  ['buyer.inn', 'buyer.inn'],
  ['buyer.name', 'buyer.name|buyer.person'],
  ['buyer.id', 'recipientId'],
  ['signer.name', 'signers'],
];

/** What a table says of none or not all of its documents, and how to say it. */
function lackingText(
  { source }: ImportResult,
  accepted: readonly ImportedDocument[],
  { text, style }: View,
): readonly string[] {
  if (source.kind === 'json' || source.kind === 'fns-xml') return [];
  const lacking = REQUIRED.filter(([, pointers]) =>
    accepted.some(({ document }) => pointers.split('|').every((pointer) => valueAt(document, pointer) === undefined)),
  ).map(([field]) => `--set ${field}=…`);
  if (lacking.length === 0) return [];
  const message = {
    ru: '{mark} Чтобы собрать, скажите то, чего в таблице нет: {options}',
    en: '{mark} To build, say what the table does not: {options}',
  };
  return [text(message, { mark: style.yellow('!'), options: lacking.join(' ') })];
}

function valueAt(document: unknown, pointer: string): unknown {
  return pointer
    .split('.')
    .reduce((value, name) => (value as Readonly<Record<string, unknown>> | undefined)?.[name], document);
}

function explanationText({ sheet, holds, heading, columns, values, skipped }: SheetExplanation, view: View): string {
  const { text, style, language } = view;
  const title = text(
    holds === 'lines'
      ? { ru: '{sheet}: заголовок в строке {row}', en: '{sheet}: heading in row {row}' }
      : {
          ru: '{sheet}: коды маркировки, заголовок в строке {row}',
          en: '{sheet}: marking codes, heading in row {row}',
        },
    { sheet: sheet ?? text({ ru: 'Таблица', en: 'Table' }), row: heading },
  );
  const given = Object.entries(values).map(([field, value]) => ({ column: '=', heading: value, field }));
  const table = view.table(
    [
      { title: { ru: 'Столбец', en: 'Column' }, value: ({ column }) => column },
      { title: { ru: 'Заголовок', en: 'Heading' }, value: (column) => column.heading },
      {
        title: { ru: 'Поле', en: 'Field' },
        value: ({ field }) => field ?? text({ ru: '— не используется', en: '— not used' }),
      },
      {
        title: { ru: 'Что это', en: 'Meaning' },
        value: (column) => ('title' in column ? (column.title?.[language] ?? '') : ''),
      },
    ],
    [...columns, ...given],
  );
  const left = text({ ru: 'Пропущены строки: {rows}', en: 'Rows left out: {rows}' }, { rows: skipped.join(', ') });
  return [style.bold(title), table, ...(skipped.length > 0 ? [left] : [])].join('\n');
}
