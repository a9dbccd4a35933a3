import { Decimal } from '../../money/decimal.ts';
import { epochOf } from '../documents/waybill/moment.ts';
import { isWaybillId } from '../documents/waybill/participants.ts';
import type { XmlElement } from '../xml/element.ts';
import type { Rule, RuleProblem } from './rule.ts';

const CONSIGNOR = 'waybill-consignor';
const CONSIGNEE = 'waybill-consignee';
const SHIPPED = 'Документ/СодИнфГО';
const RECEIVED = 'Документ/СодИнфГП/ПриемГрузГП';
const vehicles = ['ТС', 'Прицеп'].map((name) => `${SHIPPED}/СвТС/${name}`);

/** The format has four digits for the capacity, two of them after the point; the schema alone lets 100 pass. */
const CAPACITY_LIMIT = Decimal.of(100);

/** A number that is written in one piece, as registers have it. */
function unbroken(code: string, attribute: string, hint: Rule['hint']): Rule {
  return {
    code,
    formats: [CONSIGNOR],
    contexts: vehicles,
    severity: 'error',
    message: {
      ru: `${attribute} «{value}»: только буквы и цифры, без пробелов, дефисов и других знаков`,
      en: `${attribute} “{value}”: letters and digits only, no blanks, hyphens or other characters`,
    },
    hint,
    begin: () => (vehicle) => {
      const value = vehicle.attribute(attribute) ?? '';
      return /[^\p{L}\d]/u.test(value) ? { params: { value }, at: `@${attribute}` } : undefined;
    },
  };
}

/** Two numbers of which the first may not be above the second. */
function above(element: XmlElement, lesser: string, greater: string): RuleProblem | undefined {
  const [low, high] = [element.attribute(lesser) ?? '', element.attribute(greater) ?? ''];
  const [from, to] = [Decimal.parse(low.trim()), Decimal.parse(high.trim())];
  if (from === undefined || to === undefined || from.compare(to) <= 0) return undefined;
  return { params: { low, high }, at: `@${lesser}` };
}

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
      ru: 'Вместим — кубические метры меньше 100; большее оператор или ГИС ЭПД может не принять',
      en: 'Вместим is in cubic metres, below 100; the operator or ГИС ЭПД may refuse more',
    },
    begin: () => (vehicle) => {
      const value = vehicle.attribute('Вместим') ?? '';
      const capacity = Decimal.parse(value.trim());
      const fits = capacity === undefined || capacity.compare(CAPACITY_LIMIT) < 0;
      return fits ? undefined : { params: { value }, at: '@Вместим' };
    },
  },
  unbroken('TRN-02', 'РегНомер', {
    ru: 'Регистрационный номер пишется подряд, до 9 знаков: А123ВС777',
    en: 'The registration number is written in one piece of up to 9 characters: А123ВС777',
  }),
  unbroken('TRN-03', 'НомСТС', {
    ru: 'Номер свидетельства о регистрации пишется подряд, до 10 знаков: 9900123456',
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
      ru: 'Время местное и сравнивается с учётом смещения от UTC: проверьте и смещение',
      en: 'Times are local and compared by their offset from UTC: look at the offset as well',
    },
    begin: () => (visit) => {
      const [arrived, departed] = [visit.attribute('ФДатВрПриб') ?? '', visit.attribute('ФДатВрУбыт') ?? ''];
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
      ru: 'Масса нетто {low} больше массы брутто {high}',
      en: 'The net mass {low} is above the gross mass {high}',
    },
    hint: {
      ru: 'Обе массы — в килограммах, брутто включает тару и упаковку',
      en: 'Both are in kilograms, gross includes containers and packaging',
    },
    begin: () => (mass) => {
      const end = mass.name === 'ПриемГрузГП' ? 'Прием' : '';
      return above(mass, `МасНетЗнач${end}`, `МасБрутЗнач${end}`);
    },
  },
  {
    code: 'TRN-09',
    formats: [CONSIGNOR],
    contexts: [SHIPPED],
    severity: 'warning',
    message: {
      ru: 'В титуле грузоотправителя указан УИД_ТрН {uid}',
      en: 'The title of the consignor has УИД_ТрН {uid}',
    },
    hint: {
      ru: 'Накладную нумерует ГИС ЭПД, когда титул отправлен; при составлении Т1 УИД обычно не указывают',
      en: 'ГИС ЭПД numbers the waybill once the title was sent; it is usually left out when T1 is made',
    },
    begin: () => (content) => {
      const uid = content.attribute('УИД_ТрН');
      return uid === undefined ? undefined : { params: { uid }, at: '@УИД_ТрН' };
    },
  },
  {
    code: 'TRN-10',
    formats: [CONSIGNOR],
    contexts: [`${SHIPPED}/УказГО/КлимРеж`],
    severity: 'error',
    message: {
      ru: 'Нижний предел {low} выше верхнего {high}',
      en: 'The lower limit {low} is above the upper one, {high}',
    },
    hint: {
      ru: 'Температура и влажность указываются от меньшего к большему',
      en: 'Temperature and humidity go from the lesser to the greater',
    },
    begin: () => (climate) =>
      ['Темп', 'Влажн'].flatMap((what) => above(climate, `${what}НеНиже`, `${what}НеВыше`) ?? []),
  },
  {
    code: 'TRN-11',
    formats: [CONSIGNOR, 'waybill-acceptance', CONSIGNEE, 'waybill-handover'],
    contexts: [''],
    severity: 'warning',
    message: {
      ru: 'ИдФайл «{id}» не вида ПРЕФИКС_участник_участник_отправитель_0_ГГГГММДД_GUID',
      en: 'ИдФайл “{id}” is not of the form PREFIX_participant_participant_sender_0_YYYYMMDD_GUID',
    },
    hint: {
      ru: 'В имени файла ЭТрН — три участника, последним отправитель, и 0 на месте четвёртого',
      en: 'The name of a waybill file holds three participants, the sender last, and 0 in the place of a fourth',
    },
    begin: () => (file) => {
      const id = file.attribute('ИдФайл') ?? '';
      return isWaybillId(id) ? undefined : { params: { id }, at: '@ИдФайл' };
    },
  },
];
