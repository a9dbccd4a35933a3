import { type FileFlags, parseFileName } from '../formats/file-name.ts';
import { formats as knownFormats } from '../formats/registry.ts';
import { date } from '../mapping/value.ts';
import type { Rule } from './rule.ts';

/** Formats whose names end in flags: order ЕД-7-26/970@. */
const flagged = ['upd-seller/5.02', 'upd-seller/5.03', 'upd-buyer/5.02', 'upd-buyer/5.03'];
const goods = ['upd-seller/5.02', 'upd-seller/5.03'];
const LINE = 'Документ/ТаблСчФакт/СведТов';

/** The day in any form of ИдФайл: `_GGGGMMDD_` before the unique number. */
const DAY = /_(\d{4})(\d\d)(\d\d)_[\da-f]{8}-/i;

/** The name of the exchange file and ИдФайл. */
export const fileRules: readonly Rule[] = [
  {
    code: 'FILE-02',
    formats: flagged,
    contexts: [''],
    severity: 'error',
    message: {
      ru: 'ИдФайл «{id}» не вида {prefix}_получатель_отправитель_ГГГГММДД_GUID_N2…N7',
      en: 'ИдФайл “{id}” is not of the form {prefix}_recipient_sender_YYYYMMDD_GUID_N2…N7',
    },
    hint: {
      ru: 'Имя строит программа; получатель этого файла стоит первым, признаков после GUID — шесть',
      en: 'A program makes the name; the recipient of this file comes first, six flags follow the GUID',
    },
    begin: () => (root) => {
      const id = root.attribute('ИдФайл') ?? '';
      const knd = root.child('Документ')?.attribute('КНД');
      const prefix = knownFormats.find((info) => info.knd === knd)?.prefix ?? '';
      return parseFileName(id)?.prefix === prefix ? undefined : { params: { id, prefix }, at: '@ИдФайл' };
    },
  },
  {
    code: 'FILE-03',
    formats: ['upd-seller', 'upd-buyer', 'torg12-seller', 'torg12-buyer', 'act-contractor', 'act-customer'],
    contexts: [''],
    severity: 'warning',
    message: {
      ru: 'Дата в ИдФайл {inName} не равна дате формирования файла {inDocument}',
      en: 'The date in ИдФайл {inName} is not the date the file was made, {inDocument}',
    },
    hint: {
      ru: 'ГГГГММДД в имени — день формирования файла',
      en: 'YYYYMMDD in the name is the day the file was made',
    },
    begin:
      ({ madeOn }) =>
      (root) => {
        const [, year, month, day] = DAY.exec(root.attribute('ИдФайл') ?? '') ?? [];
        if (day === undefined || madeOn === undefined || madeOn === `${year}-${month}-${day}`) return undefined;
        const inDocument = date.toText(madeOn);
        return { params: { inName: `${day}.${month}.${year}`, inDocument }, at: '@ИдФайл' };
      },
  },
  flagRule('FILE-04', 'marked', 'N3', 'НомСредИдентТов', 'error'),
  // Only marked goods are known to be refused for it.
  flagRule('FILE-05', 'traceable', 'N2', 'СведПрослеж', 'warning'),
];

/** A flag of the file name is 1 if and only if a line has what it announces. */
function flagRule(
  code: string,
  flag: keyof FileFlags,
  place: string,
  element: string,
  severity: Rule['severity'],
): Rule {
  return {
    code,
    formats: goods,
    contexts: [`${LINE}/ДопСведТов/${element}`, ''],
    severity,
    message: {
      ru: 'Признак {place} в имени файла равен {given}, а по содержанию документа (ДопСведТов/{element}) нужен {expected}',
      en: 'The flag {place} of the file name is {given}, by the content (ДопСведТов/{element}) it has to be {expected}',
    },
    hint: {
      ru: 'Признаки вычисляются по строкам; имя файла и ИдФайл меняются вместе, до подписания',
      en: 'Flags follow from the lines; the name and ИдФайл change together, before signing',
    },
    begin: ({ root }) => {
      let present = false;
      return (seen) => {
        if (seen !== root) {
          present = true;
          return undefined;
        }
        const flags = parseFileName(root.attribute('ИдФайл') ?? '')?.flags;
        if (flags === undefined || flags[flag] === present) return undefined;
        return { params: { place, element, given: present ? 0 : 1, expected: present ? 1 : 0 }, at: '@ИдФайл' };
      };
    },
  };
}
