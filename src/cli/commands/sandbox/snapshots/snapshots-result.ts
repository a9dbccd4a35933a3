import type { Snapshot } from '@styk/sdk/api/sandbox';
import type { CommandResult } from '../../../output/result.ts';

export function snapshotResult(data: Snapshot, text: { readonly ru: string; readonly en: string }): CommandResult {
  const { name, at } = data;
  return { data, text: (view) => view.text(text, { name, at }) };
}

export function snapshotsResult(data: readonly Snapshot[]): CommandResult {
  return {
    data,
    text: (view) =>
      data.length === 0
        ? view.text({ ru: 'Снимков нет', en: 'No snapshots' })
        : view.table(
            [
              { title: { ru: 'ИМЯ', en: 'NAME' }, value: ({ name }) => name },
              { title: { ru: 'ВРЕМЯ ПЕСОЧНИЦЫ', en: "SANDBOX'S TIME" }, value: ({ at }) => at },
              { title: { ru: 'СОХРАНЁН', en: 'SAVED' }, value: ({ savedAt }) => savedAt },
              { title: { ru: 'БАЙТ', en: 'BYTES' }, value: ({ sizeBytes }) => String(sizeBytes) },
            ],
            data,
          ),
  };
}
