import type { LocalizedText } from '@styk/sdk/errors';
import type { ItemRecord } from '../../../outbox/item.ts';
import type { View } from '../../output/view.ts';

/** What `--json` prints. */
export interface SubmitData {
  /** Receipts of the file, unreadable ones included. */
  readonly total: number;
  readonly applied: number;
  /** Had been applied before. */
  readonly duplicate: number;
  readonly rejected: number;
  /** Not sent yet, and refunds that wait for their sale. */
  readonly pending: number;
  /** Receipts that took more than one attempt. */
  readonly retried: number;
  readonly durationMs: number;
  /** The file with the verdicts, where one was asked for. */
  readonly results?: string;
}

/** Rejected receipts shown to a person; all of them are in the file of `--results`. */
const SHOWN = 100;

export function takeRejections(items: Iterator<ItemRecord> & Iterable<ItemRecord>): readonly ItemRecord[] {
  return Iterator.from(items).take(SHOWN).toArray();
}

export function submitText(data: SubmitData, rejections: readonly ItemRecord[], view: View): string {
  const { text } = view;
  const counts = view.table<readonly [LocalizedText, number]>(
    [
      { title: { ru: 'Чеки', en: 'Receipts' }, value: ([name]) => text(name) },
      { title: { ru: 'Число', en: 'Count' }, align: 'right', value: ([, count]) => count },
    ],
    rows.map(({ key, name }) => [name, data[key]]),
  );
  const hidden = data.rejected - rejections.length;
  return [
    counts,
    text({ ru: 'Время: {seconds} с', en: 'Time: {seconds} s' }, { seconds: (data.durationMs / 1000).toFixed(1) }),
    ...(data.results === undefined
      ? []
      : [text({ ru: 'Вердикты: {file}', en: 'Verdicts: {file}' }, { file: data.results })]),
    ...rejections.map((item) => rejectionLine(item, view)),
    ...(hidden > 0 ? [text(more, { hidden })] : []),
  ].join('\n');
}

const rows = [
  { key: 'total', name: { ru: 'всего', en: 'total' } },
  { key: 'applied', name: { ru: 'проведено', en: 'applied' } },
  { key: 'duplicate', name: { ru: 'уже было', en: 'duplicate' } },
  { key: 'rejected', name: { ru: 'отклонено', en: 'rejected' } },
  { key: 'pending', name: { ru: 'ждёт', en: 'pending' } },
  { key: 'retried', name: { ru: 'с повтором', en: 'retried' } },
] as const satisfies readonly { readonly key: keyof SubmitData; readonly name: LocalizedText }[];

const more: LocalizedText = {
  ru: '… и ещё {hidden}: все вердикты даёт --results <файл>',
  en: '… and {hidden} more: --results <file> gives all verdicts',
};

/** `line 1203: amount 10.00 ≠ 9.00 …` */
function rejectionLine({ lines, error }: ItemRecord, { style, text }: View): string {
  const line = error?.at?.line ?? lines[0] ?? 0;
  const place = text({ ru: 'строка {line}', en: 'line {line}' }, { line });
  const message = error === undefined ? '' : text(error.message);
  return `${style.red(place)}: ${message} ${style.dim(`[${error?.code ?? ''}]`)}`;
}
