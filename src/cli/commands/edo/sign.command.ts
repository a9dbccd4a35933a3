import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';
import { SIGNER_OPTIONS } from './signers/signer-options.ts';

const spec = describeCommand({
  path: ['edo', 'sign'],
  summary: { ru: 'подписать файлы', en: 'sign files' },
  description: {
    ru: 'Подпись CAdES-BES точных байтов рядом с файлом, ГОСТ Р 34.10-2012, RSA или ECDSA. Пароль ключа: STYK_KEY_PASSPHRASE, --passphrase-file или ответ на вопрос; ПИН-код: STYK_PIN, --pin-file или ответ. Что вернули программа или токен, проверяется до записи.',
    en: 'A CAdES-BES signature over the exact bytes, beside the file: ГОСТ Р 34.10-2012, RSA or ECDSA. Passphrase of the key: STYK_KEY_PASSPHRASE, --passphrase-file or the answer to a question; PIN: STYK_PIN, --pin-file or the answer. What a program or a token returns is verified before it is written.',
  },
  args: [
    {
      name: 'file',
      required: true,
      variadic: true,
      summary: { ru: 'файл, папка, образец или @список', en: 'file, folder, pattern or @list' },
    },
  ],
  options: [
    ...SIGNER_OPTIONS,
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
    {
      flags: '--resume',
      summary: {
        ru: 'оставить готовые верные подписи и доподписать остальное',
        en: 'keep good signatures that are there and sign the rest',
      },
    },
    {
      flags: '--threads <n>',
      type: 'integer',
      summary: {
        ru: 'сколько потоков; без указания — по числу файлов и ядер',
        en: 'how many threads; by the number of files and cores without it',
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
      command: "styk edo sign 'out/*.xml' --pfx head.pfx --resume",
      summary: {
        ru: 'Тысячи файлов во всех ядрах; после обрыва — с того же места',
        en: 'Thousands of files on all cores; after a break from where it was',
      },
    },
    {
      command: 'styk edo sign upd.xml --pfx head.pfx',
      summary: { ru: 'Ключ из PFX; пароль будет спрошен', en: 'The key of a PFX; its passphrase is asked for' },
    },
    {
      command: 'styk edo sign upd.xml --pfx accountant.pfx --add',
      summary: { ru: 'Вторая подпись в том же upd.xml.sig', en: 'A second signature in the same upd.xml.sig' },
    },
    {
      command: 'styk edo sign upd.xml --signer cryptopro --thumbprint 9D0C…41',
      summary: {
        ru: 'Ключом в контейнере КриптоПро CSP; ПИН-код — в STYK_PIN',
        en: 'With a key in a container of CryptoPro CSP; its PIN is in STYK_PIN',
      },
    },
    {
      command: 'styk edo sign upd.xml --signer pkcs11 --pkcs11-module /usr/lib/librtpkcs11ecp.so',
      summary: {
        ru: 'Ключом и сертификатом на Рутокене; ПИН-код будет спрошен',
        en: 'With the key and the certificate on a Rutoken; its PIN is asked for',
      },
    },
    {
      command: 'styk edo sign upd.xml --signer openssl --key key.pem --cert cert.pem --openssl-conf gost.cnf',
      summary: { ru: 'Через openssl с движком ГОСТ', en: 'Through openssl with the engine for ГОСТ' },
    },
    {
      command: "styk edo sign upd.xml --signer command --signer-command 'sign.sh {input} {output}' --cert cert.pem",
      summary: { ru: 'Своей программой', en: 'With a program of your own' },
    },
  ],
  prompts: [{ option: 'passphrase-file' }, { option: 'pin-file' }],
});

export type EdoSignInput = InputOf<typeof spec>;
export const edoSign = defineCommand(spec, () => import('./sign.handler.ts'));
