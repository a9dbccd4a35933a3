import type { UpdBuyerAnswer } from './upd-buyer.ts';

/** A filled-in answer to the seller title of `sampleUpd`. */
export function sampleUpdBuyer(): UpdBuyerAnswer {
  return {
    result: 'accepted',
    acceptedOn: '2026-10-07',
    operation: 'Товары приняты без расхождений',
    acceptedBy: { name: { last: 'Складов', first: 'Олег', middle: 'Петрович' }, position: 'Кладовщик' },
    composer: 'ООО «Вектор», ИНН 5407654327',
    signers: [
      {
        name: { last: 'Векторов', first: 'Иван', middle: 'Павлович' },
        position: 'Директор',
        signatureType: '1',
        powers: 'certificate',
      },
    ],
  };
}
