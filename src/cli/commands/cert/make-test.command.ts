import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';

const spec = describeCommand({
  path: ['cert', 'make-test'],
  summary: { ru: 'тестовые ключи, сертификаты и МЧД', en: 'test keys, certificates and a power of attorney' },
  description: {
    ru: 'УЦ со списками отзыва, руководитель, сотрудник с доверенностью (МЧД), предприниматель, просроченный и отозванный сертификаты, УПД на подпись. Только для проб, без сети. Пароль PFX: STYK_KEY_PASSPHRASE или --passphrase-file, иначе придумывается и показывается один раз.',
    en: 'An authority with revocation lists, a head, an employee with a power of attorney (МЧД), an entrepreneur, an expired and a revoked certificate, an УПД to sign. For tests only, offline. Passphrase of the PFX: STYK_KEY_PASSPHRASE or --passphrase-file, else one is made up and shown once.',
  },
  options: [
    {
      flags: '--out <dir>',
      default: 'test-identity',
      summary: { ru: 'в какую папку', en: 'into which folder' },
    },
    {
      flags: '--algorithm <name>',
      choices: ['gost256', 'gost512', 'rsa'],
      default: 'gost256',
      summary: { ru: 'алгоритм ключей', en: 'algorithm of the keys' },
    },
    { flags: '--name <text>', summary: { ru: 'название организации', en: 'name of the organisation' } },
    { flags: '--inn <digits>', summary: { ru: 'ИНН организации', en: 'ИНН of the organisation' } },
    { flags: '--ogrn <digits>', summary: { ru: 'ОГРН организации', en: 'ОГРН of the organisation' } },
    {
      flags: '--days <number>',
      type: 'integer',
      default: 365,
      summary: { ru: 'сколько дней действуют сертификаты', en: 'for how many days the certificates are valid' },
    },
    {
      flags: '--seed <text>',
      summary: {
        ru: 'одинаковые ключи при одинаковом тексте; кто его знает, знает и ключи',
        en: 'the same keys for the same text; whoever knows it knows the keys',
      },
    },
    {
      flags: '--passphrase-file <file>',
      summary: { ru: 'файл с паролем для PFX', en: 'file with the passphrase for the PFX' },
    },
    { flags: '--force', summary: { ru: 'заменить существующие файлы', en: 'replace existing files' } },
  ],
  examples: [
    {
      command: 'styk cert make-test --out keys',
      summary: { ru: 'ГОСТ, вымышленная организация', en: 'ГОСТ, an invented organisation' },
    },
    {
      command: 'styk cert make-test --out keys --algorithm rsa --name "ООО «Вектор»" --inn 5407654327 --seed demo',
      summary: {
        ru: 'RSA, своя организация, те же ключи при каждом запуске',
        en: 'RSA, your organisation, the same keys at every run',
      },
    },
  ],
});

export type CertMakeTestInput = InputOf<typeof spec>;
export const certMakeTest = defineCommand(spec, () => import('./make-test.handler.ts'));
