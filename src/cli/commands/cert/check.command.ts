import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';
import { TRUST_OPTIONS } from '../edo/trust-options.ts';

const spec = describeCommand({
  path: ['cert', 'check'],
  summary: { ru: 'проверить сертификат', en: 'verify a certificate' },
  description: {
    ru: 'Цепочка до доверенного корня, срок, отзыв. Из файла с несколькими проверяется сертификат владельца, остальные идут в цепочку. Выход 0 — действителен, 1 — нет, 3 — выяснить не удалось. Непроверенное не считается хорошим.',
    en: "Chain to a trusted root, validity, revocation. Of a file with several the holder's is verified, the others may stand in the chain. Exit 0: holds, 1: does not, 3: could not be told. What was not checked never counts as good.",
  },
  args: [
    {
      name: 'file',
      required: true,
      variadic: true,
      summary: { ru: 'сертификат, подпись или PFX', en: 'certificate, signature or PFX' },
    },
  ],
  options: [
    ...TRUST_OPTIONS,
    {
      flags: '--passphrase-file <file>',
      summary: { ru: 'файл с паролем PFX', en: 'file with the passphrase of the PFX' },
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
      choices: ['chain', 'validity', 'revocation'],
      summary: {
        ru: 'проверки, без которых сертификат всё же принимается',
        en: 'checks without which it still passes',
      },
    },
  ],
  examples: [
    {
      command: 'styk cert check my.cer --ca root.cer --chain issuing.cer --crl root.crl issuing.crl',
      summary: { ru: 'По файлам корня и списков отзыва', en: 'By files of the root and of revocation lists' },
    },
    {
      command: 'styk cert check counterparty.cer --trust trust --trust-list tsl.xml --at 2026-10-05T12:00:00+03:00',
      summary: { ru: 'На прошедший день, по аккредитованным УЦ', en: 'As of a past day, by accredited authorities' },
    },
  ],
  prompts: [{ option: 'passphrase-file' }],
});

export type CertCheckInput = InputOf<typeof spec>;
export const certCheck = defineCommand(spec, () => import('./check.handler.ts'));
