import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';

const spec = describeCommand({
  path: ['contracts', 'lint'],
  summary: {
    ru: 'проверить контракты по правилам OpenAPI и экосистемы',
    en: 'check contracts by the rules of OpenAPI and the ecosystem',
  },
  description: {
    ru: 'Правила OpenAPI и наши: ключи идемпотентности, ответы об ошибках, границы, деньги, примеры, тексты на двух языках, страницы, события. Код 0 — замечаний нет, 1 — есть.',
    en: 'Rules of OpenAPI and ours: idempotency keys, problem responses, bounds, money, examples, texts in both languages, pages, events. Code 0: no findings, 1: some.',
  },
  args: [
    {
      name: 'folder',
      summary: {
        ru: 'папка с контрактами *.yaml; без неё — контракты экосистемы',
        en: 'folder with *.yaml contracts; the ecosystem’s without it',
      },
    },
  ],
  options: [
    {
      flags: '--format <format>',
      choices: ['text', 'sarif'],
      default: 'text',
      summary: { ru: 'вид вывода', en: 'form of the output' },
    },
  ],
  examples: [
    { command: 'styk contracts lint', summary: { ru: 'Контракты экосистемы', en: 'The contracts of the ecosystem' } },
    {
      command: 'styk contracts lint my-contracts --format sarif > lint.sarif',
      summary: {
        ru: 'Свои контракты, отчёт для хостинга кода',
        en: 'Contracts of your own, as a report for a code host',
      },
    },
  ],
});

export type ContractsLintInput = InputOf<typeof spec>;
export const contractsLint = defineCommand(spec, () => import('./lint.handler.ts'));
