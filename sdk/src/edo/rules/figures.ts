import { Decimal } from '../../money/decimal.ts';
import type { Amounts } from '../documents/amounts.ts';
import { vatRate } from '../documents/vat-rates.ts';
import type { XmlElement } from '../xml/element.ts';
import { placeReader } from './place.ts';
import type { LinePlaces } from './shapes.ts';

/** What the numbers of one line say. */
export interface LineFigures extends Amounts {
  readonly quantity?: Decimal;
  readonly price?: Decimal;
  /** НалСт as written; empty where absent. */
  readonly rateText: string;
  readonly rate?: NonNullable<ReturnType<typeof vatRate>>;
  /** Whether the words «без НДС» stand where the sum of tax would. */
  readonly untaxed: boolean;
}

/** The number that stands in a document, blanks around it left aside as xs:decimal does (XML Schema part 2, 4.3.6). */
export function numberOf(text: string | undefined): Decimal | undefined {
  return text === undefined ? undefined : (Decimal.parse(text) ?? Decimal.parse(text.trim()));
}

/** Reads the figures of lines. Several rules look at the same line one after the other: it is read once for all of them. */
export function figuresReader(places: LinePlaces): (line: XmlElement) => LineFigures {
  const quantityOf = placeReader(places.quantity);
  const priceOf = placeReader(places.price);
  const netOf = placeReader(places.net);
  const vatOf = placeReader(places.vat);
  const grossOf = placeReader(places.gross);
  const rateOf = placeReader(places.rate);
  const noneOf = placeReader(places.none ?? '@');
  let line: XmlElement | undefined;
  let figures: LineFigures = { rateText: '', untaxed: false };
  return (element) => {
    if (element === line) return figures;
    const rateText = rateOf(element) ?? '';
    const read = {
      quantity: numberOf(quantityOf(element)),
      price: numberOf(priceOf(element)),
      net: numberOf(netOf(element)),
      vat: numberOf(vatOf(element)),
      gross: numberOf(grossOf(element)),
      rate: vatRate(rateText),
      rateText,
      untaxed: noneOf(element) !== undefined,
    };
    line = element;
    figures = read as LineFigures;
    return figures;
  };
}
