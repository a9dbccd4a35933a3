import { connectionOptions } from '../../../connection/options.ts';
import { defineCommand, describeCommand, type InputOf } from '../../../registry/define-command.ts';

const spec = describeCommand({
  path: ['loyalty', 'register', 'upload'],
  summary: { ru: 'передать и применить реестр операций', en: 'upload and apply a register of operations' },
  description: {
    ru: 'Миллионы продаж, возвратов или начислений одним файлом: NDJSON (RegisterSale, RegisterRefund или RegisterAccrual на строку) или CSV (имена полей через точку: sale.receiptKey), можно в gzip. Файл передаётся частями с хешами и применяется построчно. Прерванная передача продолжается тем же вызовом; тот же файл второй раз ничего не применит.',
    en: 'Millions of sales, refunds or accruals as one file: NDJSON (a RegisterSale, RegisterRefund or RegisterAccrual a line) or CSV (dotted field names: sale.receiptKey), also in gzip. The file is sent in parts with digests and applied line by line. An interrupted upload goes on with the same call; the same file applies nothing the second time.',
  },
  args: [{ name: 'file', required: true, summary: { ru: 'файл реестра', en: 'file of the register' } }],
  options: [
    ...connectionOptions,
    {
      flags: '--format <format>',
      choices: ['ndjson', 'csv'],
      summary: { ru: 'формат; по умолчанию по имени файла', en: 'format; by default told by the name of the file' },
    },
    {
      flags: '--detach',
      summary: { ru: 'не ждать, пока реестр применится', en: 'do not wait until the register is applied' },
    },
  ],
  examples: [
    {
      command: 'styk loyalty register upload sales.ndjson',
      summary: { ru: 'Передать и дождаться итогов', en: 'Upload and wait for the outcome' },
    },
    {
      command: 'styk loyalty register upload sales.csv.gz --detach --json',
      summary: { ru: 'Передать и уйти, получив номер реестра', en: 'Upload and leave with the id of the register' },
    },
  ],
});

export type RegisterUploadInput = InputOf<typeof spec>;
export const loyaltyRegisterUpload = defineCommand(spec, () => import('./upload.handler.ts'));
