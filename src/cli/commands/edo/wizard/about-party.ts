import type { LocalizedText } from '@styk/sdk/errors';
import type { Interview } from './interview.ts';

export type WizardParty = 'seller' | 'buyer';

const names: Readonly<Record<WizardParty, LocalizedText>> = {
  seller: { ru: 'Продавец', en: 'Seller' },
  buyer: { ru: 'Покупатель', en: 'Buyer' },
};

/** Functions in which addresses have to be there. */
const INVOICES = new Set(['СЧФ', 'СЧФДОП']);

export async function askAboutParty(interview: Interview, party: WizardParty): Promise<void> {
  const field = (part: string) => ({ field: `${party}.${part}` });
  const about = (ru: string, en: string): LocalizedText => ({
    ru: `${names[party].ru}: ${ru}`,
    en: `${names[party].en}: ${en}`,
  });
  const inn = await interview.text(field('inn'), {
    message: about(
      'ИНН (10 цифр у организации, 12 у предпринимателя)',
      'ИНН (10 digits of an organisation, 12 of an entrepreneur)',
    ),
  });
  const isOrganisation = inn.replace(/\D/g, '').length === 10;
  if (isOrganisation) await interview.text(field('kpp'), { message: about('КПП', 'КПП'), optional: true });
  await interview.text(field('name'), {
    message: isOrganisation
      ? about('название', 'name')
      : about('фамилия, имя и отчество', 'last, first and middle name'),
  });
  await interview.text(field('address'), {
    message: about('адрес в России, одной строкой', 'address in Russia, in one line'),
    optional: !INVOICES.has(interview.answerTo({ field: 'doc.function' }) ?? ''),
  });
  await interview.text(field('id'), {
    message: about(
      'идентификатор участника ЭДО (его выдаёт оператор: 2BM-…, 2BE…)',
      'participant id (the operator gives it: 2BM-…, 2BE…)',
    ),
  });
}
