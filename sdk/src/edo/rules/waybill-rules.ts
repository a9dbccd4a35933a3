import { Decimal } from '../../money/decimal.ts';
import { epochOf } from '../documents/waybill/moment.ts';
import { isWaybillId } from '../documents/waybill/participants.ts';
import type { XmlElement } from '../xml/element.ts';
import { elementsAt } from './place.ts';
import type { Rule, RuleProblem } from './rule.ts';

const CONSIGNOR = 'waybill-consignor';
const CONSIGNEE = 'waybill-consignee';
const SHIPPED = 'Документ/СодИнфГО';
const RECEIVED = 'Документ/СодИнфГП/ПриемГрузГП';
const vehicles = ['ТС', 'Прицеп'].map((name) => `${SHIPPED}/СвТС/${name}`);

/** N(4.2) of the order's table, as it is read; the schema takes any four digits. */
const CAPACITY_LIMIT = Decimal.of(100);

/** What titles of a waybill have to satisfy beyond their schemas. */
export const waybillRules: readonly Rule[] = [
  {
    code: 'TRN-01',
    formats: [CONSIGNOR],
    contexts: vehicles.map((vehicle) => `${vehicle}/ПарТС`),
    severity: 'warning',
    message: {
      ru: 'Вместимость {value} м³: формат отводит под неё два знака до запятой',
      en: 'The capacity is {value} m³: the format has two digits before the point for it',
    },
    hint: {
      ru: 'Вместим — кубические метры меньше 100; больший объём оператор или ГИС ЭПД может не принять',
      en: 'Вместим is in cubic metres, below 100; the operator or ГИС ЭПД may refuse more',
    },
    begin: () => (vehicle) => {
      const value = vehicle.attribute('Вместим') ?? '';
      const capacity = Decimal.parse(value.trim());
      const tooLarge = capacity !== undefined && capacity.compare(CAPACITY_LIMIT) >= 0;
      return tooLarge ? { params: { value }, at: '@Вместим' } : undefined;
    },
  },
  unbroken('TRN-02', 'РегНомер', {
    ru: 'Регистрационный номер — подряд, до 9 знаков: А123ВС777',
    en: 'The registration number is written in one piece of up to 9 characters: А123ВС777',
  }),
  unbroken('TRN-03', 'НомСТС', {
    ru: 'Номер свидетельства о регистрации — подряд, до 10 знаков: 9900123456',
    en: 'The number of the registration certificate is written in one piece of up to 10 characters: 9900123456',
  }),
  {
    code: 'TRN-04',
    formats: [CONSIGNOR, CONSIGNEE],
    contexts: [`${SHIPPED}/СвПогруз`, RECEIVED],
    severity: 'error',
    message: {
      ru: 'Машина убыла ({departed}) раньше, чем прибыла ({arrived})',
      en: 'The vehicle departed ({departed}) before it arrived ({arrived})',
    },
    hint: {
      ru: 'Время местное, сравнение учитывает смещение от UTC: проверьте и его',
      en: 'Times are local and compared by their offset from UTC: look at that as well',
    },
    begin: () => (visit) => {
      const arrived = visit.attribute('ФДатВрПриб') ?? '';
      const departed = visit.attribute('ФДатВрУбыт') ?? '';
      const [from, to] = [epochOf(arrived), epochOf(departed)];
      if (from === undefined || to === undefined || from <= to) return undefined;
      return { params: { arrived, departed }, at: '@ФДатВрУбыт' };
    },
  },
  {
    code: 'TRN-05',
    formats: [CONSIGNOR, CONSIGNEE],
    contexts: [`${SHIPPED}/СвГруз/ОпГруз/ПлМасГруз`, `${RECEIVED}/СвПринПоНаим/МасГруз`, RECEIVED],
    severity: 'error',
    message: {
      ru: 'Масса нетто {net} больше массы брутто {gross}',
      en: 'The net mass {net} is above the gross mass {gross}',
    },
    hint: { ru: 'Обе массы — в килограммах, брутто включает упаковку', en: 'Both are kilograms; gross includes packaging' },
    begin: () => (mass) => {
      const end = mass.name === 'ПриемГрузГП' ? 'Прием' : '';
      return reversed(mass, `МасНетЗнач${end}`, `МасБрутЗнач${end}`, (net, gross) => ({ net, gross }));
    },
  },
  total('TRN-06', 'КолМестПрием', 'КолМестПриемЧ', 'КолМестГр', 'КолМест', {
    ru: 'Всего мест {given}, а по наименованиям груза — {expected}',
    en: 'Packages in total: {given}, by the items of the cargo: {expected}',
  }),
  total('TRN-07', 'МасБрутОтгр', 'МасБрутЗначПрием', 'ПлМасГруз/@МасБрутЗнач', 'МасГруз/@МасБрутЗнач', {
    ru: 'Масса брутто всего {given}, а по наименованиям груза — {expected}',
    en: 'Gross mass in total: {given}, by the items of the cargo: {expected}',
  }),
];
