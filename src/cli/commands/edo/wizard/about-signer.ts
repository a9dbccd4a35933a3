import type { LocalizedText } from '@styk/sdk/errors';
import type { Interview } from './interview.ts';

const GUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Where ФНС keeps powers of attorney, the usual store. */
const FNS_STORE = 'https://m4d.nalog.gov.ru/';

export async function askAboutSigner(interview: Interview): Promise<void> {
  const isEntrepreneur = (interview.answerTo({ field: 'seller.inn' }) ?? '').length === 12;
  await interview.text(
    { field: 'signer.name' },
    {
      message: { ru: 'Подписант: фамилия, имя и отчество', en: 'Signer: last, first and middle name' },
      default: isEntrepreneur ? interview.answerTo({ field: 'seller.name' }) : undefined,
    },
  );
  await interview.text(
    { field: 'signer.position' },
    {
      message: { ru: 'Подписант: должность', en: 'Signer: position' },
      default: isEntrepreneur ? 'Индивидуальный предприниматель' : undefined,
    },
  );
  const powers = interview.answerTo({ field: 'poa.number' }) !== undefined ? 'given' : await askPowers(interview);
  if (powers !== 'certificate') await askPowerOfAttorney(interview, powers);
}

async function askPowers(interview: Interview): Promise<string> {
  return interview.choose(
    { field: 'own.powers' },
    {
      message: { ru: 'Подписант: по какому праву подписывает', en: 'Signer: by what right' },
      choices: [
        {
          value: 'certificate',
          name: { ru: 'сам: руководитель или предприниматель', en: 'in person: the head or the entrepreneur' },
          description: {
            ru: 'Полномочия видны из сертификата подписи.',
            en: 'The certificate of the signature shows it.',
          },
        },
        {
          value: 'mchd',
          name: { ru: 'по машиночитаемой доверенности (МЧД)', en: 'by a machine-readable power of attorney (МЧД)' },
          description: {
            ru: 'Сотрудник с подписью физического лица.',
            en: "An employee with a natural person's signature.",
          },
        },
        { value: 'paper', name: { ru: 'по бумажной доверенности', en: 'by a power of attorney on paper' } },
      ],
      default: 'certificate',
    },
  );
}

async function askPowerOfAttorney(interview: Interview, powers: string): Promise<void> {
  const number = await interview.text(
    { field: 'poa.number' },
    {
      message: { ru: 'Доверенность: номер', en: 'Power of attorney: its number' },
      ...(powers === 'mchd' && { check: guid }),
    },
  );
  await interview.text(
    { field: 'poa.date' },
    { message: { ru: 'Доверенность: дата выдачи', en: 'Power of attorney: its date' } },
  );
  if (!GUID.test(number)) return;
  await interview.text(
    { field: 'poa.store' },
    { message: { ru: 'Доверенность: где хранится', en: 'Power of attorney: where it is kept' }, default: FNS_STORE },
  );
}

function guid(answer: string): LocalizedText | undefined {
  if (GUID.test(answer)) return undefined;
  return { ru: 'номер МЧД — 36 знаков вида 1f2d3c4b-…', en: 'the number of an МЧД has 36 characters, 1f2d3c4b-…' };
}

export function isAboutSigner(field: string): boolean {
  return /^(?:signer|poa)\.|^own\.powers$/.test(field);
}
