import type { XmlElement } from '../../xml/element.ts';
import type { Elements } from './element-cells.ts';

const VAT = /^ндс/i;

/** Whether sums include VAT, as a line or its document says; undefined where neither does. */
export function taxIncluded(line: XmlElement, document: XmlElement): boolean | undefined {
  for (const owner of [line, document]) {
    const said = vatOf(owner)?.child('УчтеноВСумме')?.text.trim().toLowerCase();
    if (said === 'true' || said === '1') return true;
    if (said === 'false' || said === '0') return false;
  }
  return undefined;
}

/**
 * The parts of a Товар by field. Without knowing whether VAT is included, neither price nor sum can be told. Where there is a discount the price is not the one that was paid: it
 * follows from the sum.
 */
export function lineElements(line: XmlElement, included: boolean | undefined): Elements {
  const unit = line.child('БазоваяЕдиница') ?? line.child('Единица');
  const sum = line.child('Сумма');
  const price = line.find('Скидки/Скидка') !== undefined && sum !== undefined ? undefined : line.child('ЦенаЗаЕдиницу');
  return {
    'line.name': line.child('Наименование'),
    'line.article': line.child('Артикул'),
    'line.gtin': line.child('Штрихкод'),
    'line.okei': unit?.attribute('Код')?.trim() ?? line.find('Единица/Код'),
    'line.unit': unit?.text.trim() || (unit?.attribute('НаименованиеПолное') ?? unit?.child('НаименованиеКраткое')),
    'line.qty': line.child('Количество'),
    ...(included !== undefined && {
      [included ? 'line.priceIncl' : 'line.price']: price,
      [included ? 'line.gross' : 'line.net']: sum,
    }),
    'line.vatRate': rateOf(line),
    'line.vat': vatOf(line)?.child('Сумма'),
    'line.country': line.child('Страна'),
    'line.dt': line.child('ГТД'),
  };
}

/** The rate of the line; a tax of no rate leaves it out. */
function rateOf(line: XmlElement): XmlElement | string | undefined {
  const rates = line.child('СтавкиНалогов')?.childrenNamed('СтавкаНалога') ?? [];
  const rate = rates.find((one) => VAT.test(one.child('Наименование')?.text.trim() ?? ''));
  return rate?.child('Ставка') ?? vatOf(line)?.child('Ставка');
}

function vatOf(owner: XmlElement): XmlElement | undefined {
  const taxes = owner.child('Налоги')?.childrenNamed('Налог') ?? [];
  return taxes.find((tax) => VAT.test(tax.child('Наименование')?.text.trim() ?? ''));
}
