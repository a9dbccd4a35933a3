import type { WaybillAcceptanceTitle } from './acceptance.ts';
import type { WaybillConsigneeTitle } from './consignee.ts';
import type { WaybillHandoverTitle } from './handover.ts';
import type { WaybillParticipants } from './participants.ts';

/** An answer without what the title before it says. */
type Answer<Title> = Omit<Title, keyof WaybillParticipants | 'answers' | 'uid'>;

/** A filled-in T2 to `sampleWaybill`; the number of the waybill comes from ГИС ЭПД and is in no earlier title. */
export function sampleAcceptance(): Answer<WaybillAcceptanceTitle> & Pick<WaybillAcceptanceTitle, 'uid'> {
  return {
    uid: 'd1e41efa-4cf4-4a1f-ace9-f2bfad05587b',
    factName: 'Транспортная накладная, информация перевозчика о приеме груза к перевозке',
    operation: 'Груз принят к перевозке',
    remarks: { condition: 'Замята одна коробка, мест с маркой РМ-0013' },
    signer: { name: { last: 'Рулёв', first: 'Степан', middle: 'Андреевич' }, status: '1', position: 'Водитель' },
  };
}

/** A filled-in T3 to `sampleAcceptance`. */
export function sampleConsignee(): Answer<WaybillConsigneeTitle> {
  return {
    factName: 'Транспортная накладная, информация грузополучателя',
    composer: 'ООО «Вектор», ИНН 5407654327',
    result: { accepted: 'Груз принят' },
    receipt: {
      place: {
        address: {
          postalCode: '630099',
          regionCode: '54',
          city: 'г. Новосибирск',
          street: 'ул. Образцовая',
          house: '10',
        },
      },
      requestedAt: '2026-10-09T15:00:00+07:00',
      arrivedAt: '2026-10-09T14:40:00+07:00',
      departedAt: '2026-10-09T16:30:00+07:00',
      condition: 'Груз, тара, упаковка и маркировка без повреждений; пломба цела',
      massMethod: 'weighed',
      items: [
        {
          name: 'Мука пшеничная хлебопекарная, 2 кг',
          condition: 'Без повреждений',
          packages: '12',
          mass: { gross: '6240', net: '6000', pallets: '12' },
        },
        {
          name: 'Сахар-песок, 1 кг',
          condition: 'Замята одна коробка',
          packages: '8',
          mass: { gross: '4160.5', net: '4000', pallets: '8' },
        },
      ],
    },
    signer: { name: { last: 'Складов', first: 'Олег', middle: 'Петрович' }, status: '1', position: 'Кладовщик' },
  };
}

/** A filled-in T4 to `sampleConsignee`. */
export function sampleHandover(): Answer<WaybillHandoverTitle> {
  return {
    factName: 'Транспортная накладная, информация перевозчика о выдаче груза грузополучателю',
    operation: 'Груз выдан грузополучателю',
    signer: { name: { last: 'Рулёв', first: 'Степан', middle: 'Андреевич' }, status: '1', position: 'Водитель' },
  };
}
