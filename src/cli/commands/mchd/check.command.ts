import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';
import { TRUST_OPTIONS } from '../edo/trust-options.ts';

const spec = describeCommand({
  path: ['mchd', 'check'],
  summary: { ru: 'проверить доверенность', en: 'verify a power of attorney' },
  description: {
    ru: 'Формат, подпись доверителя, срок, отзыв, передоверие; с --cert и --document — тому ли и на то ли она выдана. Выход 0 — действительна, 1 — нет, 3 — выяснить не удалось. Непроверенное не считается хорошим.',
    en: 'Format, signature of the principal, term, revocation, delegation; with --cert and --document whether it is for this person and this document. Exit 0: holds, 1: does not, 3: could not be told. What was not checked never counts as good.',
  },
  args: [
    {
      name: 'file',
      required: true,
      summary: { ru: 'файл доверенности ON_EMCHD_….xml', en: 'file of a power of attorney, ON_EMCHD_….xml' },
    },
  ],
  options: [
    {
      flags: '--sig <file...>',
      summary: {
        ru: 'подписи доверенности; без них — те, что рядом',
        en: 'its signatures; those beside it without this',
      },
    },
    ...TRUST_OPTIONS,
    {
      flags: '--cert <file>',
      summary: { ru: 'сертификат представителя', en: 'certificate of the representative' },
    },
    {
      flags: '--document <file>',
      summary: { ru: 'документ, который подписан по доверенности', en: 'document that is signed by it' },
    },
    {
      flags: '--revoked <file...>',
      summary: { ru: 'данные реестра об отзыве, JSON', en: 'what the register says of revocation, JSON' },
    },
    {
      flags: '--powers <file>',
      summary: {
        ru: 'таблица: какие документы охватывает полномочие, JSON',
        en: 'table of which documents a power covers, JSON',
      },
    },
    {
      flags: '--parent <file...>',
      summary: { ru: 'доверенности, по которым она выдана', en: 'powers of attorney it stands on' },
    },
    {
      flags: '--at <time>',
      summary: {
        ru: 'на какое время (RFC 3339); без него — сейчас',
        en: 'as of which time (RFC 3339); now without it',
      },
    },
    {
      flags: '--allow-unchecked <check...>',
      choices: ['signing-certificate', 'chain', 'validity', 'revocation', 'mchd-revocation', 'powers', 'delegation'],
      summary: {
        ru: 'проверки, без которых доверенность всё же принимается',
        en: 'checks without which it still passes',
      },
    },
  ],
  examples: [
    {
      command: 'styk mchd check mchd.xml --ca ca.pem --crl ca.crl --revoked register.json --cert employee.pem',
      summary: { ru: 'Действительна ли и выдана ли этому сотруднику', en: 'Does it hold, and is it for this employee' },
    },
    {
      command:
        'styk mchd check mchd.xml --ca ca.pem --crl ca.crl --document upd.xml --powers powers.json --allow-unchecked mchd-revocation',
      summary: { ru: 'Хватает ли полномочий на этот документ', en: 'Do the powers suffice for this document' },
    },
    {
      command: 'styk mchd check delegated.xml --parent mchd.xml --ca roots --crl ca.crl --revoked register.json',
      summary: { ru: 'Передоверие', en: 'Powers that were passed on' },
    },
  ],
});

export type MchdCheckInput = InputOf<typeof spec>;
export const mchdCheck = defineCommand(spec, () => import('./check.handler.ts'));
