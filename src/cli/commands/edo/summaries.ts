import type { LocalizedText } from '@styk/sdk/errors';
import type { View } from '../../output/view.ts';

/** What the state of a document means to a person. Others may come: they are shown as they are. */
const SUMMARIES: Readonly<Record<string, LocalizedText>> = {
  signed: { ru: 'подписан', en: 'signed' },
  sent: { ru: 'отправлен', en: 'sent' },
  issued: { ru: 'выставлен, дата подтверждена оператором', en: 'issued, its date confirmed by the operator' },
  delivered: { ru: 'доставлен', en: 'delivered' },
  received: { ru: 'получен', en: 'received' },
  waiting_response: { ru: 'ждёт ответа второй стороны', en: 'waits for the answer of the other side' },
  accepted: { ru: 'принят и подписан второй стороной', en: 'accepted and signed by the other side' },
  accepted_with_discrepancies: { ru: 'принят с расхождениями', en: 'accepted with differences' },
  not_accepted: { ru: 'не принят', en: 'not accepted' },
  refused: { ru: 'в подписи отказано', en: 'refused' },
  failed: { ru: 'не доставлен', en: 'failed' },
};

export function summaryText(summary: string, { text }: Pick<View, 'text'>): string {
  const known = SUMMARIES[summary];
  return known === undefined ? summary : text(known);
}
