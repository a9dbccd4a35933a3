import type { Document } from '@styk/sdk/api/edo';
import type { LocalizedText } from '@styk/sdk/errors';
import type { View } from '../../output/view.ts';

/** Parts in a transportation. Others may come: they are shown as they are. */
const ROLES: Readonly<Record<string, LocalizedText>> = {
  consignor: { ru: 'грузоотправитель', en: 'consignor' },
  carrier: { ru: 'перевозчик', en: 'carrier' },
  consignee: { ru: 'грузополучатель', en: 'consignee' },
};

/** What is shown of a waybill beyond its state: who takes part, what ГИС ЭПД says, its titles, and who is next. */
export function waybillLines({ participants = [], state, titles }: Document, view: View): readonly string[] {
  if (participants.length === 0) return [];
  const word = (role: string) => (ROLES[role] === undefined ? role : view.text(ROLES[role]));
  const epd = state.registers?.find(({ register }) => register === 'epd');
  const { awaitedTitle } = state;
  return [
    ...participants.map(({ role, participant }) => `${word(role)}: ${participant.name}, ИНН ${participant.inn}`),
    ...(epd === undefined ? [] : [`ГИС ЭПД: ${epd.text ?? epd.state}`]),
    ...(epd?.reference === undefined ? [] : [`УИД_ТрН: ${epd.reference}`]),
    ...titles.map(({ number, prefix = '', role, signatures }) =>
      [
        `${view.style.green('✓')} ${number} ${prefix} ${word(role)}`,
        ...signatures.map(({ signer, signedAt }) => `${signer.commonName}, ${signedAt}`),
      ].join(': '),
    ),
    ...(awaitedTitle === undefined
      ? []
      : [
          view.text(
            { ru: '… ожидается {prefix}: {role}', en: '… awaited is {prefix}: {role}' },
            { prefix: awaitedTitle.prefix, role: word(awaitedTitle.role) },
          ),
        ]),
  ];
}

/** Whether a waybill waits for others than oneself; undefined of any other document. */
export function waitsForOthers({ participants, state }: Document): boolean | undefined {
  if (participants === undefined) return undefined;
  const { awaitedTitle } = state;
  if (awaitedTitle === undefined) return false;
  return participants.find(({ role }) => role === awaitedTitle.role)?.participant.link !== 'self';
}
