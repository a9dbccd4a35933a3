import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';

const spec = describeCommand({
  path: ['edo', 'verify'],
  summary: { ru: 'проверить подписи', en: 'verify signatures' },
  description: {
    ru: 'Подпись ищется рядом с файлом (.sig, .sgn, .p7s). Выход 0 — подлинна, 1 — нет, 3 — выяснить не удалось. Непроверенное не считается хорошим.',
    en: 'The signature is looked for beside the file (.sig, .sgn, .p7s). Exit 0: genuine, 1: not, 3: could not be told. What was not checked never counts as good.',
  },
  args: [
    {
      name: 'file',
      required: true,
      variadic: true,
      summary: { ru: 'файл или архив выгрузки .zip', en: 'file, or an export archive .zip' },
    },
  ],
  options: [
    { flags: '--sig <file>', summary: { ru: 'файл подписи', en: 'signature file' } },
    {
      flags: '--ca <path...>',
      summary: { ru: 'доверенные корни: файл или папка', en: 'trusted roots: file or folder' },
    },
    { flags: '--chain <file...>', summary: { ru: 'промежуточные сертификаты', en: 'intermediate certificates' } },
    { flags: '--crl <file...>', summary: { ru: 'списки отозванных сертификатов', en: 'revocation lists' } },
    {
      flags: '--at <time>',
      summary: {
        ru: 'на какое время (RFC 3339); без него — сейчас',
        en: 'as of which time (RFC 3339); now without it',
      },
    },
    {
      flags: '--party <inn>',
      summary: { ru: 'ИНН того, кто должен был подписать', en: 'ИНН of the one who should have signed' },
    },
    {
      flags: '--allow-unchecked <check...>',
      choices: ['signing-certificate', 'chain', 'validity', 'revocation', 'party-match'],
      summary: {
        ru: 'проверки, без которых подпись всё же принимается',
        en: 'checks without which the signature still passes',
      },
    },
  ],
  examples: [
    {
      command: 'styk edo verify out/*.xml --ca ca.pem --crl ca.crl',
      summary: { ru: 'Все файлы папки', en: 'All files of a folder' },
    },
    {
      command: 'styk edo verify november.zip --ca ca.pem --crl ca.crl',
      summary: {
        ru: 'Архив выгрузки: опись и все подписи в нём',
        en: 'An export archive: its manifest and every signature in it',
      },
    },
    {
      command: 'styk edo verify doc.xml --sig doc.xml.sgn --ca roots --allow-unchecked revocation',
      summary: { ru: 'Без проверки отзыва', en: 'Without checking revocation' },
    },
  ],
});

export type EdoVerifyInput = InputOf<typeof spec>;
export const edoVerify = defineCommand(spec, () => import('./verify.handler.ts'));
