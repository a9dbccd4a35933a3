import { idOfFile } from '../formats/file-name.ts';
import { date as day } from '../mapping/value.ts';
import type { XmlElement } from '../xml/element.ts';
import type { FileHead } from './document-type.ts';

/** `…_GGGGMMDD_N`, in which every rule of file names ends, some with flags behind it. */
const DAY_AND_GUID = /_(\d{4})(\d\d)(\d\d)_([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})(?:_|$)/i;

/** What a file says about itself. Formats name the day and time of the making after who makes it: ДатаИнфПр, ВремИнфПок, ДатИнфГО, ВрИнфГО. */
export function fileHead(root: XmlElement, fileName = ''): FileHead {
  const id = root.attribute('ИдФайл') ?? '';
  const [, year, month, ofMonth, guid] = DAY_AND_GUID.exec(id) ?? DAY_AND_GUID.exec(idOfFile(fileName)) ?? [];
  const { attributes = [] } = root.child('Документ') ?? {};
  const made = attributes.find(({ name }) => /^Дата?Инф/.test(name))?.value;
  const date = made === undefined ? undefined : day.fromText(made);
  const time = attributes.find(({ name }) => /^Вр(ем)?Инф/.test(name))?.value.replaceAll('.', ':');
  return {
    id,
    ...(guid === undefined ? {} : { guid }),
    createdAt: { date: date ?? (year === undefined ? '' : `${year}-${month}-${ofMonth}`), time: time ?? '00:00:00' },
    programVersion: root.attribute('ВерсПрог') ?? '',
  };
}
