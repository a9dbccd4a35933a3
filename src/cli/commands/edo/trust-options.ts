import type { OptionSpec } from '../../registry/option-spec.ts';

/** What a command that verifies signatures may be given to trust; read by `readTrustFiles`. */
export const TRUST_OPTIONS = [
  {
    flags: '--trust <dir...>',
    summary: {
      ru: 'папка доверия: корни, промежуточные, списки отзыва, ответы OCSP, список Минцифры',
      en: 'trust folder: roots, intermediates, revocation lists, OCSP responses, list of accredited authorities',
    },
  },
  {
    flags: '--ca <path...>',
    summary: { ru: 'доверенные корни: файл или папка', en: 'trusted roots: file or folder' },
  },
  { flags: '--chain <file...>', summary: { ru: 'промежуточные сертификаты', en: 'intermediate certificates' } },
  { flags: '--crl <file...>', summary: { ru: 'списки отозванных сертификатов', en: 'revocation lists' } },
  { flags: '--ocsp <file...>', summary: { ru: 'ответы OCSP', en: 'OCSP responses' } },
  {
    flags: '--trust-list <file>',
    summary: {
      ru: 'список аккредитованных УЦ Минцифры, XML',
      en: 'list of accredited authorities (Минцифры), XML',
    },
  },
] as const satisfies readonly OptionSpec[];
