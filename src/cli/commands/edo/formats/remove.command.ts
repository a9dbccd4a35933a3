import { defineCommand, describeCommand, type InputOf } from '../../../registry/define-command.ts';

const spec = describeCommand({
  path: ['edo', 'formats', 'remove'],
  summary: { ru: 'убрать добавленный формат', en: 'remove a format that was added' },
  args: [
    {
      name: 'format',
      required: true,
      summary: { ru: 'как в styk edo formats list', en: 'as in styk edo formats list' },
    },
  ],
  examples: [
    {
      command: 'styk edo formats remove on-aktsverotp/5.01',
      summary: { ru: 'Добавленный раньше', en: 'One added before' },
    },
  ],
});

export type EdoFormatsRemoveInput = InputOf<typeof spec>;
export const edoFormatsRemove = defineCommand(spec, () => import('./remove.handler.ts'));
