import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';

const spec = describeCommand({
  path: ['contracts', 'docs'],
  summary: { ru: 'справочник по контрактам: страницы HTML', en: 'a reference of the contracts as HTML pages' },
  description: {
    ru: 'Операции с запросами для curl и SDK, типы, коды ошибок и события; поиск, светлая и тёмная тема. Открывается с диска и без сети. Одинаковые контракты дают одинаковые байты; чужие файлы не трогаются.',
    en: 'Operations with requests for curl and the SDK, types, error codes and events; search, light and dark. Opens from a disk and without a network. The same contracts give the same bytes; files of others are left alone.',
  },
  options: [
    { flags: '--out <dir>', default: 'reference', summary: { ru: 'папка для страниц', en: 'folder for the pages' } },
    {
      flags: '--page-lang <code>',
      choices: ['ru', 'en', 'both'],
      default: 'both',
      summary: { ru: 'язык страниц; both — с переключателем', en: 'language of the pages; both has a switch' },
    },
    {
      flags: '--from <file...>',
      summary: {
        ru: 'любые другие контракты OpenAPI 3.0 или 3.1 (по умолчанию контракты экосистемы)',
        en: 'any other contracts in OpenAPI 3.0 or 3.1 (default: those of the ecosystem)',
      },
    },
  ],
  examples: [
    {
      command: 'styk contracts docs --out reference',
      summary: { ru: 'Справочник экосистемы', en: 'The reference of the ecosystem' },
    },
    {
      command: 'styk contracts docs --from openapi.yaml --out shop-reference --page-lang en',
      summary: { ru: 'Справочник по своему контракту', en: 'The reference of a contract of your own' },
    },
  ],
});

export type ContractsDocsInput = InputOf<typeof spec>;
export const contractsDocs = defineCommand(spec, () => import('./docs.handler.ts'));
