import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';

const spec = describeCommand({
  path: ['init'],
  summary: { ru: 'создать проект интеграции по шаблону', en: 'make an integration project from a template' },
  description: {
    ru: 'Сеть не нужна. Повторный запуск ничего не меняет; изменённые файлы без --force остаются как есть.',
    en: 'Needs no network. Running it again changes nothing; changed files stay as they are without --force.',
  },
  args: [
    {
      name: 'dir',
      summary: { ru: 'папка проекта, по умолчанию имя проекта', en: 'folder of the project, its name by default' },
    },
  ],
  options: [
    {
      flags: '--template <id>',
      default: 'ts-loyalty-pos',
      summary: { ru: 'шаблон', en: 'template' },
    },
    { flags: '--name <name>', summary: { ru: 'имя проекта', en: 'name of the project' } },
    { flags: '--store <id>', summary: { ru: 'точка продаж', en: 'store' } },
    { flags: '--timezone <zone>', summary: { ru: 'часовой пояс точки', en: 'time zone of the store' } },
    { flags: '--dry-run', summary: { ru: 'только показать, что будет сделано', en: 'only show what would be done' } },
    { flags: '--force', summary: { ru: 'перезаписать изменённые файлы', en: 'overwrite changed files' } },
  ],
  prompts: [{ option: 'name' }, { option: 'store' }, { option: 'timezone' }],
  examples: [
    {
      command: 'styk init my-till --template ts-loyalty-pos',
      summary: { ru: 'Касса программы лояльности в папке my-till', en: 'A loyalty till in the folder my-till' },
    },
    {
      command: 'styk init my-till --store vvo-04 --timezone Asia/Vladivostok --dry-run',
      summary: { ru: 'Посмотреть, какие файлы появятся', en: 'See which files would appear' },
    },
  ],
});

export type InitInput = InputOf<typeof spec>;
export const init = defineCommand(spec, () => import('./init.handler.ts'));
