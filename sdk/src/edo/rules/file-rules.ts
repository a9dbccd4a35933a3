import { parseFileName } from '../formats/file-name.ts';
import { formats } from '../formats/registry.ts';
import type { Rule } from './rule.ts';

const titles = ['upd-seller', 'upd-buyer'];

/** The name of the exchange file and ИдФайл. */
export const fileRules: readonly Rule[] = [
  {
    code: 'FILE-02',
    formats: titles,
    contexts: [''],
    severity: 'error',
    message: {
      ru: 'ИдФайл «{id}» не вида {prefix}_получатель_отправитель_ГГГГММДД_GUID_N2…N7',
      en: 'ИдФайл “{id}” is not of the form {prefix}_recipient_sender_YYYYMMDD_GUID_N2…N7',
    },
    check(root) {
      const id = root.attribute('ИдФайл') ?? '';
      const knd = root.child('Документ')?.attribute('КНД');
      const prefix = formats.find((info) => info.knd === knd)?.prefix ?? '';
      return parseFileName(id)?.prefix === prefix ? undefined : { params: { id, prefix }, at: '@ИдФайл' };
    },
  },
  {
    code: 'FILE-03',
    formats: titles,
    contexts: [''],
    severity: 'warning',
    message: {
      ru: 'Дата в ИдФайл {inName} не равна дате формирования файла {inDocument}',
      en: 'The date in ИдФайл {inName} is not the date the file was made, {inDocument}',
    },
    check(root) {
      const inName = parseFileName(root.attribute('ИдФайл') ?? '')
        ?.date.split('-')
        .reverse()
        .join('.');
      const document = root.child('Документ');
      const inDocument = document?.attribute('ДатаИнфПр') ?? document?.attribute('ДатаИнфПок');
      if (inName === undefined || inDocument === undefined || inName === inDocument) return undefined;
      return { params: { inName, inDocument }, at: '@ИдФайл' };
    },
  },
  flagRule('FILE-04', 'marked', 'N3', 'НомСредИдентТов'),
  // Only marked goods are known to be refused for it.
  { ...flagRule('FILE-05', 'traceable', 'N2', 'СведПрослеж'), severity: 'warning' },
];

/** A flag of the file name is 1 if and only if a line has what it announces. */
function flagRule(code: string, flag: 'marked' | 'traceable', place: string, element: string): Rule {
  return {
    code,
    formats: ['upd-seller'],
    contexts: [''],
    severity: 'error',
    message: {
      ru: 'Признак {place} в имени файла равен {given}, а по содержанию документа (ДопСведТов/{element}) нужен {expected}',
      en: 'The flag {place} of the file name is {given}, by the content (ДопСведТов/{element}) it has to be {expected}',
    },
    check(root) {
      const flags = parseFileName(root.attribute('ИдФайл') ?? '')?.flags;
      const lines = root.find('Документ/ТаблСчФакт')?.childrenNamed('СведТов') ?? [];
      const present = lines.some((line) => line.find(`ДопСведТов/${element}`) !== undefined);
      if (flags === undefined || flags[flag] === present) return undefined;
      return { params: { place, element, given: present ? 0 : 1, expected: present ? 1 : 0 }, at: '@ИдФайл' };
    },
  };
}
