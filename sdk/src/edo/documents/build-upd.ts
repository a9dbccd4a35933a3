import { EdoInputError } from '../findings/input-error.ts';
import { InputReport } from '../findings/input-findings.ts';
import { buildStream } from './build-stream.ts';
import type { BuiltStream, DocumentLines } from './document-type.ts';
import { buildMapped } from './mapped-title.ts';
import type { BuildContext, BuiltTitle } from './title.ts';
import { type Upd, type UpdFunction, updMapping } from './upd.ts';
import { totalsOf } from './upd-amounts.ts';
import { named, registered, updTitle } from './upd-title.ts';

/** A УПД that was built, with what a register shows of it. */
export interface BuiltUpd extends BuiltTitle, RegisteredUpd {}

/** What a register shows of a УПД. */
export interface RegisteredUpd {
  readonly function: UpdFunction;
  readonly number: string;
  /** ISO. */
  readonly date: string;
  /** Sums with two digits after the point; `currency` is КодОКВ. */
  readonly totals: { readonly net?: string; readonly vat?: string; readonly gross?: string; readonly currency: string };
}

/**
 * Checks the shape of an input and fills in the defaults.
 *
 * @throws EdoInputError with all findings; paths are JSON pointers.
 */
export function readUpd(input: unknown): Upd {
  const report = new InputReport();
  const upd = updMapping.read(input, '', report);
  if (upd === undefined || report.findings.length > 0) throw new EdoInputError(report.findings);
  return named(upd);
}

/**
 * Builds the seller title of a УПД or invoice, format ON_NSCHFDOPPR 5.03. The same input and context give the same bytes.
 *
 * @param input an `UpdInput`; anything else, such as parsed JSON, is checked all the same. Amounts and totals are
 *   calculated, given ones are checked. Numbers of JSON are taken for quantities, prices and sums as they are written.
 * @throws EdoInputError with everything that is wrong, at JSON pointers of the input; edo-moment-invalid
 */
export async function buildUpd(input: unknown, context: BuildContext): Promise<BuiltUpd> {
  const { built, model: upd } = await buildMapped(updTitle, input, context);
  return { ...built, ...registered(upd, totalsOf(upd)) };
}

/** A УПД that is built while its bytes are taken. */
export interface UpdStream extends BuiltStream, RegisteredUpd {}

/**
 * Builds a УПД of up to 200,000 lines in bounded memory: what `buildUpd` gives, to the byte, for the input with these lines.
 * File name and totals are known before the first chunk. Warnings of each line are kept, all else is not.
 *
 * @param input an `UpdInput` without its `lines`
 * @throws EdoInputError with everything that is wrong with the input, at JSON pointers as if the lines were in it:
 *   `/lines/17/price`; what the document made of it has wrong the chunks throw, before the last one
 */
export async function buildUpdStream(input: unknown, lines: DocumentLines, context: BuildContext): Promise<UpdStream> {
  return buildStream(updTitle, input, lines, context);
}
