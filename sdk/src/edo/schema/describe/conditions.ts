import type { LocalizedText } from '../../../errors/index.ts';
import { demandInWords } from '../../schematron/words.ts';
import { parseXPath } from '../../xpath/parse.ts';
import type { FormatTable } from '../table.ts';

/** A condition of a format, to be read. */
export interface DescribedCondition {
  /** The elements it concerns. */
  readonly context: string;
  readonly test: string;
  /** Official error code. */
  readonly code?: string;
  /** What it demands, in words made from the test. */
  readonly demand: LocalizedText;
}

/** The conditions of a format in the order of the schema. */
export function describedConditions(table: FormatTable): DescribedCondition[] {
  return table.conditions.map(({ context, test, code }) => ({
    context,
    test,
    ...(code === undefined ? {} : { code }),
    demand: demandInWords(parseXPath(test)),
  }));
}
