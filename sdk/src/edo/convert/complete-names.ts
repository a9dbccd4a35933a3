import { setAttribute } from '../mapping/path.ts';
import type { XmlElement } from '../xml/element.ts';
import { countryName, currencyName, regionName, unitName } from './reference-names.ts';
import { eachAt, type Lifted } from './rename.ts';
import { parties501 } from './renames-501.ts';

const INVOICE = 'Документ/СвСчФакт';

/** Names beside codes, which 5.03 wants and 5.01 does not have. They follow from the codes. */
export function completeNames({ root }: Lifted): void {
  for (const path of parties501) {
    eachAt(root, `${path}/Адрес/АдрРФ`, (element) => name(element, 'КодРегион', 'НаимРегион', regionName));
    eachAt(root, `${path}/Адрес/АдрИнф`, (element) => name(element, 'КодСтр', 'НаимСтран', countryName));
    eachAt(root, path, completeForeigner);
  }
  eachAt(root, `${INVOICE}/ДенИзм`, (element) => name(element, 'КодОКВ', 'НаимОКВ', currencyName));
  eachAt(root, 'Документ/ТаблСчФакт/СведТов', (element) => name(element, 'ОКЕИ_Тов', 'НаимЕдИзм', unitName));
}

function name(
  element: XmlElement,
  code: string,
  attribute: string,
  nameOf: (code: string) => string | undefined,
): void {
  const value = nameOf(element.attribute(code) ?? '');
  if (value !== undefined && element.attribute(attribute) === undefined) setAttribute(element, attribute, value);
}

/** 5.01 knows foreign organisations only, and tells their country by their address. */
function completeForeigner(party: XmlElement): void {
  const foreigner = party.find('ИдСв/СвИнНеУч');
  if (foreigner === undefined) return;
  setAttribute(foreigner, 'ИдСтат', 'ИО');
  const country = party.find('Адрес/АдрИнф');
  for (const attribute of ['КодСтр', 'НаимСтран']) {
    const value = country?.attribute(attribute);
    if (value !== undefined) setAttribute(foreigner, attribute, value);
  }
}
