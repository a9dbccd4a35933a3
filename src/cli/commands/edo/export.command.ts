import { connectionOptions } from '../../connection/options.ts';
import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';

const spec = describeCommand({
  path: ['edo', 'export'],
  summary: { ru: 'выгрузить документы с подписями и реестром', en: 'export documents with signatures and a register' },
  description: {
    ru: 'XML и подписи байт в байт, реестр для Excel и опись с хешами. Одинаковый запрос даёт одинаковые байты.',
    en: 'XML and signatures byte for byte, a register for Excel and a manifest with digests. The same request gives the same bytes.',
  },
  options: [
    {
      flags: '--from <date>',
      required: true,
      summary: { ru: 'дата документа с, ГГГГ-ММ-ДД', en: 'document date from, YYYY-MM-DD' },
    },
    {
      flags: '--to <date>',
      required: true,
      summary: { ru: 'дата документа по, ГГГГ-ММ-ДД', en: 'document date to, YYYY-MM-DD' },
    },
    { flags: '--counterparty <inn>', summary: { ru: 'только с этим ИНН', en: 'only with this ИНН' } },
    { flags: '--out <path>', required: true, summary: { ru: 'файл .zip или папка', en: '.zip file or folder' } },
    {
      flags: '--sig-ext <ext>',
      choices: ['sig', 'sgn', 'p7s'],
      default: 'sig',
      summary: { ru: 'расширение подписей', en: 'extension of the signatures' },
    },
    { flags: '--force', summary: { ru: 'заменить существующую выгрузку', en: 'replace an existing export' } },
    ...connectionOptions,
  ],
  examples: [
    {
      command: 'styk edo export --from 2026-11-01 --to 2026-11-30 --out november.zip',
      summary: { ru: 'Месяц одним архивом', en: 'A month as one archive' },
    },
  ],
});

export type EdoExportInput = InputOf<typeof spec>;
export const edoExport = defineCommand(spec, () => import('./export.handler.ts'));
