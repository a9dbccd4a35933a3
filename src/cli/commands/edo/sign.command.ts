import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';

const spec = describeCommand({
  path: ['edo', 'sign'],
  summary: { ru: 'подписать файлы', en: 'sign files' },
  description: {
    ru: 'Отсоединённая подпись CAdES-BES точных байтов рядом с файлом. Пароль ключа: STYK_KEY_PASSPHRASE или --passphrase-file.',
    en: 'A detached CAdES-BES signature over the exact bytes, beside the file. Passphrase of the key: STYK_KEY_PASSPHRASE or --passphrase-file.',
  },
  args: [{ name: 'file', required: true, variadic: true, summary: { ru: 'файл', en: 'file' } }],
  options: [
    {
      flags: '--key <file>',
      required: true,
      summary: { ru: 'закрытый ключ (PKCS#8, PEM или DER)', en: 'private key (PKCS#8, PEM or DER)' },
    },
    {
      flags: '--cert <file>',
      required: true,
      summary: { ru: 'сертификат подписанта', en: "the signer's certificate" },
    },
    {
      flags: '--chain <file...>',
      summary: { ru: 'сертификаты УЦ, которые вложить', en: 'certificates of authorities to put inside' },
    },
    {
      flags: '--passphrase-file <file>',
      summary: { ru: 'файл с паролем ключа', en: 'file with the passphrase of the key' },
    },
    {
      flags: '--signer <kind>',
      choices: ['file'],
      default: 'file',
      summary: { ru: 'чем подписывать', en: 'what signs' },
    },
    {
      flags: '--sig-ext <ext>',
      choices: ['sig', 'sgn', 'p7s'],
      default: 'sig',
      summary: { ru: 'расширение файла подписи', en: 'extension of the signature file' },
    },
    {
      flags: '--encoding <form>',
      choices: ['der', 'pem', 'base64'],
      default: 'der',
      summary: { ru: 'вид подписи', en: 'form of the signature' },
    },
    { flags: '--force', summary: { ru: 'заменить существующую подпись', en: 'replace an existing signature' } },
  ],
  examples: [
    {
      command: 'styk edo sign out/*.xml --key key.pem --cert cert.pem',
      summary: { ru: 'Подписи .sig рядом с каждым файлом', en: 'A .sig beside every file' },
    },
  ],
});

export type EdoSignInput = InputOf<typeof spec>;
export const edoSign = defineCommand(spec, () => import('./sign.handler.ts'));
