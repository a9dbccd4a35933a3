import { defineErrors } from '@styk/sdk/errors';

/** What can go wrong around certificates on the command line. */
export const certCommandErrors = defineErrors({
  'cli-cert-unreadable': {
    category: 'usage',
    message: {
      ru: 'в файле нет ни сертификата, ни подписи, ни PFX',
      en: 'the file holds no certificate, no signature and no PFX',
    },
    hint: {
      ru: 'Подойдут .cer, .crt, .pem (DER, PEM, base64), .sig, .p7s, .pfx и .p12',
      en: '.cer, .crt, .pem (DER, PEM, base64), .sig, .p7s, .pfx and .p12 will do',
    },
  },
  'cli-cert-number-wrong': {
    category: 'usage',
    message: {
      ru: '--{option}: «{value}» не {number}, контрольные цифры не сходятся',
      en: '--{option}: "{value}" is no {number}, the check digits disagree',
    },
    hint: {
      ru: 'ИНН организации — 10 цифр, ОГРН — 13; без параметра возьмутся вымышленные',
      en: 'ИНН of an organisation has 10 digits, ОГРН 13; without the option invented ones are taken',
    },
  },
});
