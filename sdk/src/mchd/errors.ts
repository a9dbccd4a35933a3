import { defineErrors } from '../errors/index.ts';

/** What can go wrong with the data by which powers of attorney are judged. One that is not good is no error: see `verify/`. */
export const mchdErrors = defineErrors({
  'mchd-powers-unreadable': {
    category: 'usage',
    message: {
      en: 'The table of powers cannot be used: {reason}',
      ru: 'Таблица полномочий не годится: {reason}',
    },
    hint: {
      en: 'It holds asOf, source and powers, each with code and documents; see docs/mchd.md.',
      ru: 'В ней asOf, source и powers, в каждом code и documents; см. docs/mchd.md.',
    },
  },
  'mchd-revocations-unreadable': {
    category: 'usage',
    message: {
      en: 'The list of revoked powers of attorney cannot be used: {reason}',
      ru: 'Список отозванных доверенностей не годится: {reason}',
    },
    hint: {
      en: 'It holds asOf and revoked, each with number and revokedAt; or it is an answer with number, status and checkedAt; see docs/mchd.md.',
      ru: 'В нём asOf и revoked, в каждом number и revokedAt; либо это ответ с number, status и checkedAt; см. docs/mchd.md.',
    },
  },
  'mchd-check-not-waivable': {
    category: 'usage',
    message: {
      en: 'The check "{check}" cannot be left out; only these can: {allowed}',
      ru: 'Проверку «{check}» нельзя пропустить; можно только: {allowed}',
    },
  },
});
