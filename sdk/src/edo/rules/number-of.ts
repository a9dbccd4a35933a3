import { Decimal } from '../../money/decimal.ts';

/** The number that stands in a document, blanks around it left aside as xs:decimal does (XML Schema part 2, 4.3.6). */
export function numberOf(text: string | undefined): Decimal | undefined {
  return text === undefined ? undefined : Decimal.parse(text.trim());
}
