import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';

const spec = describeCommand({
  path: ['conformance', 'list'],
  summary: { ru: 'показать требования профиля', en: 'show the requirements of a profile' },
  description: {
    ru: 'Каждое требование — с важностью и с тем, есть ли для него проверка, а если нет, то почему.',
    en: 'Each requirement with its severity and whether there is a check for it, and if not, why.',
  },
  options: [
    {
      flags: '--profile <name>',
      default: 'loyalty-pos',
      summary: { ru: 'профиль партнёра', en: 'profile of the partner' },
    },
  ],
  examples: [
    {
      command: 'styk conformance list --profile loyalty-pos',
      summary: {
        ru: 'Требования к кассе программы лояльности',
        en: 'Requirements for a till of the loyalty programme',
      },
    },
  ],
});

export type ListInput = InputOf<typeof spec>;
export const conformanceList = defineCommand(spec, () => import('./list.handler.ts'));
