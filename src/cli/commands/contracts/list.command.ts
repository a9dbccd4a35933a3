import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';

const spec = describeCommand({
  path: ['contracts', 'list'],
  summary: { ru: 'показать контракты и их операции', en: 'show the contracts and their operations' },
  description: {
    ru: 'Без имени — все контракты экосистемы с версиями, с именем — операции одного из них и нужные им права.',
    en: 'Without a name all contracts of the ecosystem with their versions, with a name the operations of one and their scopes.',
  },
  args: [
    { name: 'contract', summary: { ru: 'имя контракта, например loyalty', en: 'name of a contract, such as loyalty' } },
  ],
  examples: [
    { command: 'styk contracts list', summary: { ru: 'Все контракты', en: 'All contracts' } },
    { command: 'styk contracts list loyalty', summary: { ru: 'Операции одного контракта', en: 'Operations of one' } },
    { command: 'styk contracts list --json', summary: { ru: 'Всё для программы', en: 'Everything, for a program' } },
  ],
});

export type ContractsListInput = InputOf<typeof spec>;
export const contractsList = defineCommand(spec, () => import('./list.handler.ts'));
