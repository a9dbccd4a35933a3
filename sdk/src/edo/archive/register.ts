import { date as isoDate } from '../mapping/value.ts';
import type { ArchiveMeta } from './entry.ts';

/** A line of the register with what is known only when the archive is made. */
export interface RegisterLine extends ArchiveMeta {
  readonly fileName: string;
  readonly sha256: string;
  readonly path: string;
}

const rateColumns = ['22%', '20%', '10%', '7%', '5%', '0%'];

type Cell = { readonly text?: string | undefined } | { readonly number?: string | undefined };

interface Column {
  readonly title: string;
  readonly cell: (line: RegisterLine, index: number) => Cell;
}

const directions: Readonly<Record<ArchiveMeta['direction'], string>> = { outgoing: 'исходящий', incoming: 'входящий' };

const columns: readonly Column[] = [
  { title: '№', cell: (_line, index) => ({ number: String(index + 1) }) },
  { title: 'Направление', cell: ({ direction }) => ({ text: directions[direction] }) },
  { title: 'Вид документа', cell: ({ kind }) => ({ text: kind }) },
  { title: 'Функция', cell: (line) => ({ text: line.function }) },
  { title: 'Номер', cell: ({ number }) => ({ text: number }) },
  { title: 'Дата', cell: ({ date }) => ({ text: russianDate(date) }) },
  {
    title: 'Исправление',
    cell: ({ correction }) => ({ text: correction && `${correction.number} от ${russianDate(correction.date)}` }),
  },
  { title: 'Контрагент', cell: ({ counterparty }) => ({ text: counterparty.name }) },
  { title: 'ИНН', cell: ({ counterparty }) => ({ text: counterparty.inn }) },
  { title: 'КПП', cell: ({ counterparty }) => ({ text: counterparty.kpp }) },
  { title: 'ИД участника', cell: ({ counterparty }) => ({ text: counterparty.participantId }) },
  { title: 'Договор/основание', cell: ({ basis }) => ({ text: basis?.map(reference).join('; ') }) },
  { title: 'ИГК', cell: ({ stateContractId }) => ({ text: stateContractId }) },
  { title: 'Валюта', cell: ({ currency }) => ({ text: currency }) },
  { title: 'Сумма без НДС', cell: ({ net }) => ({ number: net }) },
  ...rateColumns.map(
    (rate): Column => ({ title: `НДС ${rate}`, cell: ({ vatByRate }) => ({ number: vatByRate?.[rate] }) }),
  ),
  { title: 'НДС всего', cell: ({ vat }) => ({ number: vat }) },
  { title: 'Всего с НДС', cell: ({ gross }) => ({ number: gross }) },
  { title: 'Дата отгрузки', cell: ({ shippedOn }) => ({ text: russianDate(shippedOn) }) },
  { title: 'Дата принятия', cell: ({ acceptedOn }) => ({ text: russianDate(acceptedOn) }) },
  { title: 'КодИтога', cell: ({ result }) => ({ text: result }) },
  { title: 'Подписант продавца', cell: ({ signer }) => ({ text: signer }) },
  { title: 'Подписант покупателя', cell: ({ counterSigner }) => ({ text: counterSigner }) },
  { title: 'Имя файла титула', cell: ({ fileName }) => ({ text: fileName }) },
  { title: 'ИдФайл', cell: ({ fileId }) => ({ text: fileId }) },
  { title: 'SHA-256', cell: ({ sha256 }) => ({ text: sha256 }) },
  { title: 'Путь', cell: ({ path }) => ({ text: path }) },
];

/** The register as Russian Excel opens it: UTF-8 with BOM, `;`, decimal comma, CRLF. */
export function registerCsv(lines: readonly RegisterLine[]): Uint8Array {
  const rows = lines.map((line, index) => columns.map(({ cell }) => cellText(cell(line, index))));
  const table = [columns.map(({ title }) => cellText({ text: title })), ...rows];
  return new TextEncoder().encode(`\ufeff${table.map((row) => `${row.join(';')}\r\n`).join('')}`);
}

function cellText(cell: Cell): string {
  if ('number' in cell) return (cell.number ?? '').replace('.', ',');
  const text = ('text' in cell ? cell.text : undefined) ?? '';
  // A spreadsheet would run a cell that begins like a formula; an apostrophe makes it text.
  const guarded = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

function reference({ name, number, date }: NonNullable<ArchiveMeta['basis']>[number]): string {
  return `${name} № ${number} от ${russianDate(date)}`;
}

function russianDate(iso: string | undefined): string | undefined {
  return iso === undefined ? undefined : isoDate.toText(iso);
}
