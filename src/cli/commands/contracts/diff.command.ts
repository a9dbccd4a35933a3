import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';

const spec = describeCommand({
  path: ['contracts', 'diff'],
  summary: { ru: 'чем один контракт отличается от другого', en: 'how one contract differs from another' },
  description: {
    ru: 'Сравнивает контракты OpenAPI 3.0 и 3.1 по смыслу и говорит о каждом изменении, кого оно ломает: программы, которые вызывают, или программы, которые отвечают. Код 0 — ломающих изменений нет, 1 — есть.',
    en: 'Compares contracts of OpenAPI 3.0 and 3.1 by what they mean and says of each change whom it breaks: programs that call or programs that answer. Code 0: no breaking change, 1: some.',
  },
  args: [
    {
      name: 'old',
      required: true,
      summary: { ru: 'прежний контракт: файл или папка', en: 'the old contract: a file or a folder' },
    },
    {
      name: 'new',
      required: true,
      summary: { ru: 'новый контракт: файл или папка', en: 'the new contract: a file or a folder' },
    },
  ],
  options: [
    {
      flags: '--side <side>',
      choices: ['clients', 'servers', 'both'],
      summary: {
        ru: 'чья поломка считается; без опции — клиентов, а в контракте с x-styk-served-by: partner — серверов',
        en: 'whose breakage counts; without it that of clients, in a contract with x-styk-served-by: partner that of servers',
      },
    },
    {
      flags: '--declared <file>',
      summary: { ru: 'объявленные ломающие изменения (JSON)', en: 'breaking changes that were declared (JSON)' },
    },
    {
      flags: '--format <format>',
      choices: ['text', 'sarif'],
      default: 'text',
      summary: { ru: 'вид вывода', en: 'form of the output' },
    },
  ],
  examples: [
    { command: 'styk contracts diff old.yaml new.yaml', summary: { ru: 'Два файла', en: 'Two files' } },
    {
      command: 'styk contracts diff released/ openapi/ --declared declared.json',
      summary: { ru: 'Две папки, объявленные изменения проходят', en: 'Two folders, declared changes pass' },
    },
    {
      command: 'styk contracts diff old.yaml new.yaml --format sarif > diff.sarif',
      summary: { ru: 'Отчёт для хостинга кода', en: 'A report for a code host' },
    },
  ],
});

export type ContractsDiffInput = InputOf<typeof spec>;
export const contractsDiff = defineCommand(spec, () => import('./diff.handler.ts'));
