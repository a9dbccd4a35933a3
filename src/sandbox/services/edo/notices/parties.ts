import type { NoticeParticipant } from '@styk/sdk/edo';
import type { Participant } from '../participants.ts';

/** The sandbox's operator. Invented; its check digits are right. */
export const OPERATOR = {
  /** Three characters begin the ids of its participants and name it in service documents. */
  id: 'STY',
  /** Where its own documents are confirmed to. */
  participantId: 'STY0000000000000000000000000000000',
  name: 'АО «Стык ЭДО-Тест»',
  inn: '9699000051',
  ogrn: '1269600000053',
} as const;

/** Who signs on behalf of the operator and of the organisations that the sandbox plays. */
export const CLERK = {
  name: { last: 'Роботов', first: 'Робот', middle: 'Роботович' },
  position: 'Представитель',
} as const;

/** A participant as service documents name it: by КПП an organisation, by the person's name an entrepreneur. */
export function companyOf({ participantId: id, inn, kpp, name }: Participant): NoticeParticipant {
  if (inn.length === 10) return { id, inn, name, kpp: kpp ?? `${inn.slice(0, 4)}01001` };
  const [last = name, first = name, middle] = name.replace(/^ИП\s+/u, '').split(/\s+/u);
  return { id, inn, person: { last, first, ...(middle === undefined ? {} : { middle }) } };
}
