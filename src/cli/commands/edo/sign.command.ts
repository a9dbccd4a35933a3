import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';

const spec = describeCommand({
  path: ['edo', 'sign'],
  summary: { ru: 'подписать файлы', en: 'sign files' },
  description: {
    ru: 'Подпись CAdES-BES точных байтов рядом с файлом, ГОСТ Р 34.10-2012, RSA или ECDSA. Пароль ключа: STYK_KEY_PASSPHRASE, --passphrase-file или ответ на вопрос.',
    en: 'A CAdES-BES signature over the exact bytes, beside the file: ГОСТ Р 34.10-2012, RSA or ECDSA. Passphrase of the key: STYK_KEY_PASSPHRASE, --passphrase-file or the answer to a question.',
  },
  args: [{ name: 'file', required: true, variadic: true, summary: { ru: 'файл', en: 'file' } }],
  options: [
    {
      flags: '--key <file>',
      summary: { ru: 'закрытый ключ (PKCS#8, PEM или DER)', en: 'private key (PKCS#8, PEM or DER)' },
    },
    {
      flags: '--cert <file>',
      summary: { ru: 'сертификат подписанта', en: "the signer's certificate" },
    },
    {
      flags: '--pfx <file>',
      summary: { ru: 'ключ и сертификат в одном файле (PKCS#12)', en: 'key and certificate in one file (PKCS#12)' },
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
    { flags: '--attached', summary: { ru: 'вложить файл в подпись', en: 'put the file inside the signature' } },
    {
      flags: '--add',
      summary: {
        ru: 'добавить подпись к имеющейся в том же файле',
        en: 'add the signature to those in the file that is there',
      },
    },
    { flags: '--force', summary: { ru: 'заменить существующую подпись', en: 'replace an existing signature' } },
  ],
  examples: [
    {
      command: 'styk edo sign out/*.xml --key key.pem --cert cert.pem',
      summary: { ru: 'Подписи .sig рядом с каждым файлом', en: 'A .sig beside every file' },
    },
    {
      command: 'styk edo sign upd.xml --pfx head.pfx',
      summary: { ru: 'Ключ из PFX; пароль будет спрошен', en: 'The key of a PFX; its passphrase is asked for' },
    },
    {
      command: 'styk edo sign upd.xml --pfx accountant.pfx --add',
      summary: { ru: 'Вторая подпись в том же upd.xml.sig', en: 'A second signature in the same upd.xml.sig' },
    },
  ],
  prompts: [{ option: 'passphrase-file' }],
});

export type EdoSignInput = InputOf<typeof spec>;
export const edoSign = defineCommand(spec, () => import('./sign.handler.ts'));
