import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';
import { TRUST_OPTIONS } from './trust-options.ts';

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
      summary: {
        ru: 'файл, папка, образец, @список или архив выгрузки .zip',
        en: 'file, folder, pattern, @list or an export archive .zip',
      },
    },
  ],
  options: [
    { flags: '--sig <file>', summary: { ru: 'файл подписи', en: 'signature file' } },
    ...TRUST_OPTIONS,
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
      flags: '--mchd <file...>',
      summary: {
        ru: 'доверенности подписантов (МЧД), их подписи лежат рядом',
        en: 'powers of attorney of the signers (МЧД), their signatures beside them',
      },
    },
    {
      flags: '--mchd-revoked <file...>',
      summary: { ru: 'данные реестра об отзыве доверенностей, JSON', en: 'what the register says of them, JSON' },
    },
    {
      flags: '--mchd-powers <file>',
      summary: {
        ru: 'таблица: какие документы охватывает полномочие, JSON',
        en: 'table of which documents a power covers, JSON',
      },
    },
    {
      flags: '--allow-unchecked <check...>',
      choices: [
        'signing-certificate',
        'chain',
        'validity',
        'revocation',
        'party-match',
        'authority',
        'mchd-revocation',
        'powers',
        'delegation',
      ],
      summary: {
        ru: 'проверки, без которых подпись всё же принимается',
        en: 'checks without which the signature still passes',
      },
    },
    {
      flags: '--report <file>',
      summary: {
        ru: 'записать протокол проверки: .html, .pdf или .json',
        en: 'write a verification protocol: .html, .pdf or .json',
      },
    },
    { flags: '--force', summary: { ru: 'заменить имеющийся протокол', en: 'replace a protocol that is there' } },
    {
      flags: '--threads <n>',
      type: 'integer',
      summary: {
        ru: 'сколько потоков; без указания — по числу файлов и ядер',
        en: 'how many threads; by the number of files and cores without it',
      },
    },
  ],
  examples: [
    {
      command: 'styk edo verify out/*.xml --ca ca.pem --crl ca.crl',
      summary: { ru: 'Все файлы папки', en: 'All files of a folder' },
    },
    {
      command: 'styk edo verify out/*.xml --trust trust/ --trust-list tsl.xml --ocsp head.ocsp',
      summary: {
        ru: 'Папка доверия и список Минцифры: видно, аккредитован ли УЦ и квалифицирован ли сертификат',
        en: 'Trust folder and list of the Минцифры: tells accredited authorities and qualified certificates',
      },
    },
    {
      command: 'styk edo verify upd.xml --trust trust/ --at 2026-12-15T00:00:00Z --report protocol.pdf',
      summary: { ru: 'Протокол проверки для аудитора', en: 'A verification protocol for an auditor' },
    },
    {
      command: 'styk edo verify november.zip --ca ca.pem --crl ca.crl',
      summary: {
        ru: 'Архив выгрузки: опись и все подписи в нём',
        en: 'An export archive: its manifest and every signature in it',
      },
    },
    {
      command:
        'styk edo verify upd.xml --ca ca.pem --crl ca.crl --party 7701234560 --mchd mchd.xml --mchd-revoked register.json --mchd-powers powers.json',
      summary: { ru: 'Подписал сотрудник по доверенности', en: 'Signed by an employee with a power of attorney' },
    },
    {
      command: 'styk edo verify doc.xml --sig doc.xml.sgn --ca roots --allow-unchecked revocation',
      summary: { ru: 'Без проверки отзыва', en: 'Without checking revocation' },
    },
  ],
});

export type EdoVerifyInput = InputOf<typeof spec>;
export const edoVerify = defineCommand(spec, () => import('./verify.handler.ts'));
