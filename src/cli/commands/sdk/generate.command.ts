import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';

const spec = describeCommand({
  path: ['sdk', 'generate'],
  summary: { ru: 'SDK на TypeScript из любого контракта OpenAPI', en: 'a TypeScript SDK from any OpenAPI contract' },
  description: {
    ru: 'Читает OpenAPI 2.0, 3.0 и 3.1 в JSON или YAML, из одного файла или многих. Чего не выразить, перечислено в report.json. Повторный запуск ничего не меняет; чужие файлы не трогаются.',
    en: 'Reads OpenAPI 2.0, 3.0 and 3.1 in JSON or YAML, from one file or many. What cannot be expressed is listed in report.json. Running it again changes nothing; files of others are left alone.',
  },
  options: [
    { flags: '--from <file...>', required: true, summary: { ru: 'контракт', en: 'the contract' } },
    { flags: '--out <dir>', required: true, summary: { ru: 'папка для кода', en: 'folder for the code' } },
    {
      flags: '--name <name>',
      summary: { ru: 'имя клиента (по умолчанию из info.title)', en: 'name of the client (default from info.title)' },
    },
    {
      flags: '--names <file>',
      summary: {
        ru: 'свои имена операций, типов, модулей, списки',
        en: 'own names of operations, types, modules, lists',
      },
    },
    {
      flags: '--schemas',
      summary: { ru: 'схемы как данные, для проверки ответов', en: 'schemas as data, to validate answers' },
    },
    {
      flags: '--import-extension <ext>',
      choices: ['js', 'ts'],
      default: 'js',
      summary: { ru: 'окончание во взаимных импортах', en: 'ending in imports of each other' },
    },
  ],
  examples: [
    {
      command: 'styk sdk generate --from openapi.yaml --out src/shop-api',
      summary: { ru: 'SDK одного контракта', en: 'The SDK of one contract' },
    },
    {
      command: 'styk sdk generate --from openapi.json --out src/api --names names.json --import-extension ts',
      summary: { ru: 'Со своими именами, для запуска без сборки', en: 'With own names, to be run without a build' },
    },
  ],
});

export type SdkGenerateInput = InputOf<typeof spec>;
export const sdkGenerate = defineCommand(spec, () => import('./generate.handler.ts'));
