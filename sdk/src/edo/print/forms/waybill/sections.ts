import type { CargoItem } from '../../../documents/waybill/cargo.ts';
import type { MassMethod } from '../../../documents/waybill/loading.ts';
import type { CarrierMark, ShipperMark } from '../../../documents/waybill/mark.ts';
import type { Driver, Vehicle, VehicleOwnership } from '../../../documents/waybill/transport.ts';
import { dayText } from '../../words/dates.ts';
import { quantityText, sumText } from '../../words/figures.ts';
import { personText } from '../../words/parties.ts';
import type { Section, SectionFact } from './section.ts';
import type { WaybillTitles } from './waybill-titles.ts';
import { citedText, citedTexts, listed, partyText, placeText, waybillMomentText } from './waybill-words.ts';

/** The sections of the form of ПП 21.12.2020 № 2200, annex 4, out of all titles that are there. */
export function waybillSections(titles: WaybillTitles): readonly Section[] {
  const { consignor: title } = titles;
  const { consignor, customer, consignee, documents, instructions, carrier, drivers, transport } = title;
  return [
    {
      title: '1. Грузоотправитель',
      facts: [
        ['Реквизиты', partyText(consignor.party)],
        ['Является экспедитором', consignor.forwarder ? 'да' : 'нет'],
      ],
    },
    {
      title: '1а. Заказчик услуг по организации перевозки груза (при наличии)',
      facts:
        customer === undefined
          ? []
          : [
              ['Реквизиты', partyText(customer.party)],
              ['Договор', citedText(customer.contract)],
            ],
    },
    {
      title: '2. Грузополучатель',
      facts: [
        ['Реквизиты', partyText(consignee.party)],
        ['Адрес места доставки груза', placeText(consignee.deliveryPlace)],
      ],
    },
    { title: '3. Груз', facts: cargoFacts(titles) },
    {
      title: '4. Сопроводительные документы на груз (при наличии)',
      facts: [
        ['К транспортной накладной', citedTexts(documents?.toWaybill)],
        ['К грузу', citedTexts(documents?.toCargo)],
        ['Перечень с объявленной ценностью', citedTexts(documents?.valuables)],
        ['Сопроводительная ведомость контейнера', documents?.containerList && citedText(documents.containerList)],
      ],
    },
    {
      title: '5. Указания грузоотправителя по особым условиям перевозки',
      facts: [
        ['Требования к перевозке', instructions.requirements],
        ['Переадресовка', instructions.redirection.by === 'consignor' ? 'грузоотправитель' : 'грузополучатель'],
        ['Доставить не позднее', waybillMomentText(instructions.deliverBy) ?? instructions.deliveryTerm],
        ['Перегруз', instructions.transshipmentForbidden === true ? 'запрещён' : undefined],
        ['Маршрут', instructions.route?.text],
        ['Пломбы', instructions.seals],
        ['Ограничения скорости', instructions.speedLimits],
        ['Климатический режим', climateText(instructions.climate)],
      ],
    },
    {
      title: '6. Перевозчик',
      facts: [
        ['Реквизиты', partyText(carrier)],
        ...drivers.map((driver): SectionFact => ['Водитель', driverText(driver)]),
      ],
    },
    {
      title: '7. Транспортное средство',
      facts: [
        ['Автомобиль', vehicleText(transport.vehicle)],
        ...(transport.trailers ?? []).map((trailer): SectionFact => ['Прицеп', vehicleText(trailer)]),
      ],
    },
    { title: '8. Прием груза', facts: loadingFacts(titles) },
    { title: '9. Переадресовка (при наличии)', facts: [] },
    { title: '10. Выдача груза', facts: handoverFacts(titles) },
    {
      title: '11. Отметки грузоотправителей, грузополучателей, перевозчиков (при необходимости)',
      facts: markFacts(titles),
    },
    { title: '12. Стоимость перевозки груза (установленная плата) в рублях (при необходимости)', facts: [] },
  ];
}

function cargoFacts({ consignor: { cargo } }: WaybillTitles): SectionFact[] {
  const items = cargo.items.flatMap((item, index): SectionFact[] => [
    [`Груз ${index + 1}`, itemText(item)],
    ['Масса, размеры, объём', massText(item)],
    ['Маркировка', item.marks.join(', ')],
    ['Опасный груз', item.dangerous === undefined ? undefined : 'да, сведения в титуле грузоотправителя'],
    ['Объявленная ценность', item.value && `${sumText(item.value.amount)}, ${item.value.currency.name}`],
  ]);
  const total: SectionFact = ['Объявленная ценность, всего', cargo.value && sumText(cargo.value.amount)];
  return [...items, total];
}

function itemText({ name, condition, packaging, container, packages }: CargoItem): string {
  return listed(
    name,
    `состояние: ${condition}`,
    `упаковка: ${packaging}`,
    `вид тары ${container}`,
    `мест: ${quantityText(packages)}`,
  );
}

function massText({ mass, dimensions, volume }: CargoItem): string {
  const { gross, net, pallets } = mass;
  return listed(
    `брутто ${quantityText(gross)} кг`,
    net && `нетто ${quantityText(net)} кг`,
    pallets && `паллет: ${quantityText(pallets)}`,
    dimensions && `${[dimensions.length, dimensions.width, dimensions.height].map(quantityText).join(' × ')} м`,
    volume && `${quantityText(volume)} м³`,
  );
}

function climateText(climate: WaybillTitles['consignor']['instructions']['climate']): string | undefined {
  if (climate === undefined) return undefined;
  const { temperatureFrom, temperatureTo, humidityFrom, humidityTo } = climate;
  return listed(
    temperatureFrom && `не ниже ${temperatureFrom} °C`,
    temperatureTo && `не выше ${temperatureTo} °C`,
    humidityFrom && `влажность от ${humidityFrom} %`,
    humidityTo && `влажность до ${humidityTo} %`,
  );
}

function driverText({ name, inn, licenceSeries, licenceNumber, licenceIssued, phones, tripSheets }: Driver): string {
  const licence = [licenceSeries, licenceNumber, licenceIssued && `от ${dayText(licenceIssued)}`]
    .filter(Boolean)
    .join(' ');
  return listed(
    personText(name),
    inn && `ИНН ${inn}`,
    licence && `ВУ ${licence}`,
    `тел. ${phones.join(', ')}`,
    tripSheets && `путевой лист: ${citedTexts(tripSheets)}`,
  );
}

const OWNERSHIPS: Readonly<Record<VehicleOwnership, string>> = {
  own: 'собственность',
  spouses: 'совместная собственность супругов',
  rent: 'аренда',
  lease: 'лизинг',
  'free-use': 'безвозмездное пользование',
};

function vehicleText({ plate, type, brand, payload, capacity, ownership, ownershipDocuments }: Vehicle): string {
  return listed(
    plate,
    type,
    brand,
    `грузоподъёмность ${quantityText(payload)} т`,
    `вместимость ${quantityText(capacity)} м³`,
    OWNERSHIPS[ownership],
    citedTexts(ownershipDocuments),
  );
}

const MASS_METHODS: Readonly<Record<MassMethod, string>> = {
  weighed: 'взвешивание',
  'weighed-by-axle': 'поосное взвешивание',
  calculated: 'расчётный',
};

function loadingFacts({ consignor: { loading, signer }, acceptance }: WaybillTitles): SectionFact[] {
  const { remarks } = acceptance ?? {};
  return [
    ['Лицо, осуществившее погрузку', loading.loader?.party ? partyText(loading.loader.party) : 'грузоотправитель'],
    ['Адрес места погрузки', placeText(loading.place)],
    ['Заявленные дата и время подачи', waybillMomentText(loading.requestedAt)],
    ['Фактические дата и время прибытия', waybillMomentText(loading.arrivedAt)],
    ['Фактические дата и время убытия', waybillMomentText(loading.departedAt)],
    [
      'Масса брутто и метод её определения',
      listed(loading.grossMass && `${loading.grossMass} кг`, MASS_METHODS[loading.massMethod]),
    ],
    ['Количество мест', loading.packages],
    [
      'Состояние тары, упаковки, кузова',
      listed(loading.containerCondition, loading.packagingCondition, loading.bodyCondition),
    ],
    ['Груз передал', listed(signer.position, personText(signer.name))],
    ['Замечания перевозчика', listed(remarks?.condition, remarks?.mass, remarks?.packages, remarks?.loading)],
    ['Груз принял к перевозке', acceptance && listed(acceptance.signer.position, personText(acceptance.signer.name))],
  ];
}

function handoverFacts({ consignee, handover }: WaybillTitles): SectionFact[] {
  if (consignee === undefined) return [];
  const { result, receipt, signer } = consignee;
  const { remarks } = handover ?? {};
  return [
    ['Содержание операции', 'accepted' in result ? result.accepted : `${result.refused}, причина: ${result.reason}`],
    ['Адрес места выгрузки', receipt && placeText(receipt.place)],
    ['Заявленные дата и время подачи', waybillMomentText(receipt?.requestedAt)],
    ['Фактические дата и время прибытия', waybillMomentText(receipt?.arrivedAt)],
    ['Фактические дата и время убытия', waybillMomentText(receipt?.departedAt)],
    ['Состояние груза, тары, упаковки', receipt?.condition],
    ['Количество мест', receipt?.packages],
    ['Масса брутто, кг', receipt?.grossMass],
    ['Груз получил', listed(signer.position, personText(signer.name))],
    ['Замечания перевозчика', listed(remarks?.condition, remarks?.unloading)],
    ['Груз выдал', handover && listed(handover.signer.position, personText(handover.signer.name))],
  ];
}

function markFacts({ consignor, acceptance, consignee, handover }: WaybillTitles): SectionFact[] {
  const by = (who: string, marks: readonly (ShipperMark | CarrierMark)[] | undefined): SectionFact[] =>
    (marks ?? []).map((mark) => [who, listed(waybillMomentText(mark.at), mark.circumstances, citedTexts(mark.acts))]);
  return [
    ...by('Грузоотправитель', consignor.marks),
    ...by('Перевозчик, приём', acceptance?.marks),
    ...by('Грузополучатель', consignee?.marks),
    ...by('Перевозчик, выдача', handover?.marks),
  ];
}
