import type { PowersTable } from './powers/powers-table.ts';

/** A number for the samples; every real МЧД has one of its own. */
const SAMPLE_NUMBER = '2a7e9a54-6b6f-4a43-9d0e-0c1f6f7f3b57';

/** Code of no classifier: a power that exists in tests only. */
const TEST_POWER = 'STYK_TEST_SIGN';

/**
 * An input that `buildMchd` takes: an invented organisation trusts an invented employee to sign any documents. A new
 * object every time, to be changed freely.
 */
export function sampleMchd() {
  return {
    number: SAMPLE_NUMBER,
    internalNumber: 'МЧД-17',
    issued: '2026-09-01',
    validUntil: '2027-08-31',
    system: `https://m4d.nalog.gov.ru/EMCHD/check-status?guid=${SAMPLE_NUMBER}`,
    principals: [
      {
        kind: 'organisation',
        organisation: {
          name: 'ООО «Вектор»',
          inn: '7701234560',
          kpp: '770101001',
          ogrn: '1027700132195',
          address: { region: '77', text: '109012, г. Москва, ул. Ильинка, д. 4' },
        },
        heads: [
          {
            person: {
              name: { last: 'Орлова', first: 'Анна', middle: 'Павловна' },
              inn: '500100732259',
              snils: '112-233-445 95',
              position: 'Генеральный директор',
            },
          },
        ],
      },
    ],
    representatives: [
      {
        kind: 'individual',
        individual: {
          name: { last: 'Смирнов', first: 'Пётр', middle: 'Ильич' },
          inn: '773370857078',
          snils: '123-456-789 64',
          position: 'Кладовщик',
        },
      },
    ],
    powers: {
      codes: [{ code: TEST_POWER, name: 'Подписание любых документов (тестовое полномочие)' }],
    },
  };
}

/** Says of the power of the samples that it covers every document. Never give it where real powers are judged. */
export const samplePowers: PowersTable = {
  asOf: '2026-09-01',
  source: 'test data',
  powers: [{ code: TEST_POWER, documents: ['*'] }],
};
