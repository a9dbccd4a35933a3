import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';

const spec = describeCommand({
  path: ['cert', 'inspect'],
  summary: { ru: 'что сказано в сертификате', en: 'what a certificate says' },
  description: {
    ru: 'Чей, какой организации, до какого дня, кем выдан, квалифицирован ли, каким ключом и для чего. Сертификат (DER, PEM, base64), подпись или PFX. Ничего не проверяется: styk cert check.',
    en: 'Whose it is, of which organisation, until which day, who issued it, whether it is qualified, which key and what for. A certificate (DER, PEM, base64), a signature or a PFX. Nothing is verified: styk cert check.',
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
    {
      flags: '--trust-list <file>',
      summary: {
        ru: 'список аккредитованных УЦ Минцифры, XML',
        en: 'list of accredited authorities (Минцифры), XML',
      },
    },
    { flags: '--chain <file...>', summary: { ru: 'промежуточные сертификаты', en: 'intermediate certificates' } },
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
  ],
  examples: [
    { command: 'styk cert inspect my.cer', summary: { ru: 'Один сертификат', en: 'One certificate' } },
    {
      command: 'styk cert inspect head.pfx --trust-list tsl.xml',
      summary: {
        ru: 'PFX, пароль будет спрошен; аккредитован ли УЦ',
        en: 'A PFX, its passphrase is asked for; is its authority accredited',
      },
    },
    {
      command: 'styk cert inspect upd.xml.sig --json',
      summary: { ru: 'Кто подписал, для программы', en: 'Who signed, for a program' },
    },
  ],
  prompts: [{ option: 'passphrase-file' }],
});

export type CertInspectInput = InputOf<typeof spec>;
export const certInspect = defineCommand(spec, () => import('./inspect.handler.ts'));
