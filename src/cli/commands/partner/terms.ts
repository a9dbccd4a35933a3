import type { LocalizedText } from '@styk/sdk/errors';
import type { View } from '../../output/view.ts';

/** Words of the onboarding. The ecosystem may add others: they are shown as they are. */
const TERMS: Readonly<Record<string, LocalizedText>> = {
  draft: { ru: 'черновик', en: 'draft' },
  checking: { ru: 'проверяется', en: 'being checked' },
  agreement: { ru: 'ждёт соглашения', en: 'waits for the agreement' },
  sandbox: { ru: 'песочница', en: 'sandbox' },
  certification: { ru: 'сертификация', en: 'certification' },
  pilot: { ru: 'пилот', en: 'pilot' },
  active: { ru: 'работает', en: 'active' },
  rejected: { ru: 'отклонена', en: 'rejected' },
  suspended: { ru: 'приостановлена', en: 'suspended' },
  closed: { ru: 'закрыта', en: 'closed' },
  inn: { ru: 'ИНН', en: 'ИНН' },
  egrip: { ru: 'ЕГРЮЛ/ЕГРИП', en: 'ЕГРЮЛ/ЕГРИП (state register)' },
  egrul: { ru: 'ЕГРЮЛ/ЕГРИП', en: 'ЕГРЮЛ/ЕГРИП (state register)' },
  'bank-account': { ru: 'банковский счёт', en: 'bank account' },
  disqualification: { ru: 'дисквалификация', en: 'disqualification' },
  poa: { ru: 'МЧД', en: 'power of attorney (МЧД)' },
  pending: { ru: 'в работе', en: 'pending' },
  passed: { ru: 'пройдена', en: 'passed' },
  failed: { ru: 'не пройдена', en: 'failed' },
  requested: { ru: 'запрошена', en: 'requested' },
  certified: { ru: 'сертифицирована', en: 'certified' },
  live: { ru: 'боевая', en: 'live' },
  revoked: { ru: 'отозван', en: 'revoked' },
  restricted: { ru: 'ограничена', en: 'restricted' },
};

export function termText(term: string, { text }: Pick<View, 'text'>): string {
  const known = TERMS[term];
  return known === undefined ? term : text(known);
}
