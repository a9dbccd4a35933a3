import { defineCommand, describeCommand, type InputOf } from '../../../registry/define-command.ts';

const spec = describeCommand({
  path: ['edo', 'formats', 'add'],
  summary: { ru: 'добавить формат по официальной схеме', en: 'add a format by its official schema' },
  description: {
    ru: 'Компилирует XSD с условиями Schematron и кладёт формат в .styk/formats проекта, с --global — в папку пользователя. После этого его понимают edo validate и edo parse --tree. Чего в схеме мы не понимаем, то не пропускается: схема отклоняется с указанием места.',
    en: "Compiles an XSD with its Schematron conditions and keeps the format in the project's .styk/formats, with --global in the user's folder. From then on edo validate and edo parse --tree know it. What we do not understand in a schema is not passed over: the schema is refused with the place.",
  },
  args: [{ name: 'schema', required: true, summary: { ru: 'файл XSD', en: 'XSD file' } }],
  options: [
    {
      flags: '--id <id>',
      summary: { ru: 'имя формата; без него из префикса', en: 'id of the format; made of the prefix without it' },
    },
    { flags: '--title <text>', summary: { ru: 'название; без него префикс', en: 'title; the prefix without it' } },
    {
      flags: '--prefix <prefix>',
      summary: {
        ru: 'начало имени файлов; без него из имени схемы',
        en: "beginning of file names; from the schema's name without it",
      },
    },
    { flags: '--knd <digits>', summary: { ru: 'КНД; без него из схемы', en: 'КНД; from the schema without it' } },
    {
      flags: '--format-version <version>',
      summary: { ru: 'ВерсФорм; без него из схемы', en: 'ВерсФорм; from the schema without it' },
    },
    {
      flags: '--edition <edition>',
      summary: { ru: 'редакция; без неё из имени схемы', en: "edition; from the schema's name without it" },
    },
    { flags: '--valid-from <date>', summary: { ru: 'действует с этого дня', en: 'in force from this day' } },
    { flags: '--valid-to <date>', summary: { ru: 'действует по этот день', en: 'in force until this day' } },
    { flags: '--global', summary: { ru: 'для всех проектов пользователя', en: 'for all projects of the user' } },
    { flags: '--force', summary: { ru: 'заменить добавленный раньше', en: 'replace one added before' } },
  ],
  prompts: [{ option: 'prefix' }, { option: 'format-version' }],
  examples: [
    {
      command: 'styk edo formats add ON_AKTSVEROTP_1_971_01_05_01_02.xsd --title "Акт сверки"',
      summary: { ru: 'Акт сверки, в этот проект', en: 'A reconciliation statement, for this project' },
    },
  ],
});

export type EdoFormatsAddInput = InputOf<typeof spec>;
export const edoFormatsAdd = defineCommand(spec, () => import('./add.handler.ts'));
