import type { XmlElement } from '../../xml/element.ts';
import type { Elements } from './element-cells.ts';

/** Roles of CommerceML and whom they mean; the first one that is there. */
const roles = {
  seller: ['продавец', 'поставщик', 'организация'],
  buyer: ['покупатель', 'плательщик', 'заказчик'],
  consignee: ['грузополучатель', 'получатель'],
} as const;

/** The parts of a Документ by field. */
export function documentElements(document: XmlElement): Elements {
  const parties = document.child('Контрагенты')?.childrenNamed('Контрагент') ?? [];
  return {
    'doc.number': document.child('Номер'),
    'doc.date': document.child('Дата'),
    'doc.currency': document.child('Валюта'),
    'basis.name': document.child('Основание'),
    ...Object.assign(
      {},
      ...Object.entries(roles).map(([party, names]) => partyElements(party, withRole(parties, names))),
    ),
  };
}

function withRole(parties: readonly XmlElement[], names: readonly string[]): XmlElement | undefined {
  return names
    .map((name) => parties.find((party) => party.child('Роль')?.text.trim().toLowerCase() === name))
    .find((party) => party !== undefined);
}

function partyElements(party: string, element: XmlElement | undefined): Elements {
  const address = element?.child('ЮридическийАдрес') ?? element?.child('АдресРегистрации') ?? element?.child('Адрес');
  return {
    [`${party}.name`]:
      element?.child('ОфициальноеНаименование') ??
      element?.child('ПолноеНаименование') ??
      element?.child('Наименование'),
    [`${party}.inn`]: element?.child('ИНН'),
    [`${party}.kpp`]: element?.child('КПП'),
    [`${party}.address`]: address?.child('Представление'),
  };
}
