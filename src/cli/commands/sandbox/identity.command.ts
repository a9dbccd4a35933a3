import { connectionOptions } from '../../connection/options.ts';
import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';

const spec = describeCommand({
  path: ['sandbox', 'identity'],
  summary: { ru: 'тестовый ключ и сертификат для подписи', en: 'a test key and certificate for signing' },
  description: {
    ru: 'Выдаёт удостоверяющий центр песочницы. Пишет key.pem, cert.pem, ca.pem и crl.pem. Организация по умолчанию — своя.',
    en: "Issued by the sandbox's own authority. Writes key.pem, cert.pem, ca.pem and crl.pem. The organisation is one's own by default.",
  },
  options: [
    ...connectionOptions,
    { flags: '--out <dir>', default: 'keys', summary: { ru: 'куда записать', en: 'where to write' } },
    {
      flags: '--algorithm <name>',
      choices: ['rsa', 'gost256', 'gost512'],
      default: 'rsa',
      summary: { ru: 'алгоритм ключа', en: 'algorithm of the key' },
    },
    { flags: '--surname <text>', default: 'Тестов', summary: { ru: 'фамилия подписанта', en: "the signer's surname" } },
    {
      flags: '--given-name <text>',
      default: 'Иван Петрович',
      summary: { ru: 'имя и отчество подписанта', en: "the signer's name and patronymic" },
    },
    {
      flags: '--title <text>',
      default: 'Генеральный директор',
      summary: { ru: 'должность подписанта', en: "the signer's position" },
    },
    {
      flags: '--ogrn <digits>',
      summary: { ru: 'ОГРН, если оператор его не знает', en: 'ОГРН where the operator does not know it' },
    },
    { flags: '--force', summary: { ru: 'заменить существующие файлы', en: 'replace existing files' } },
  ],
  examples: [
    {
      command: 'styk sandbox identity --out keys',
      summary: { ru: 'Руководитель своей организации', en: "The head of one's own organisation" },
    },
    {
      command: 'styk sandbox identity --out keys --algorithm gost256',
      summary: { ru: 'То же с ключом ГОСТ', en: 'The same with a ГОСТ key' },
    },
  ],
});

export type SandboxIdentityInput = InputOf<typeof spec>;
export const sandboxIdentity = defineCommand(spec, () => import('./identity.handler.ts'));
