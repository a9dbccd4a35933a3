import { type WaybillConsigneeTitle, waybillConsignee, waybillConsignor, waybillHandover } from '@styk/sdk/edo';
import { Decimal } from '@styk/sdk/money';
import type { DocflowAction } from '../docflow/transitions.ts';
import type { StoredTitle } from '../documents/titles.ts';

type File = Pick<StoredTitle, 'content' | 'fileName'>;

/**
 * What the titles of a waybill come to. There is no code for it in them: the consignee refuses the cargo, or accepts other
 * packages or another mass than were loaded, or the carrier remarks on the cargo or its unloading when handing it over.
 *
 * @param handover the carrier's last title
 */
export function outcomeOf(
  consignor: File,
  consignee: File,
  handover: File,
): Extract<DocflowAction, 'accept' | 'accept-with-discrepancies' | 'not-accept'> {
  const { result, receipt } = waybillConsignee.parse(consignee.content, consignee.fileName).document;
  if ('refused' in result) return 'not-accept';
  const { remarks } = waybillHandover.parse(handover.content, handover.fileName).document;
  const isRemarked = remarks?.condition !== undefined || remarks?.unloading !== undefined;
  return isRemarked || differs(consignor, receipt) ? 'accept-with-discrepancies' : 'accept';
}

/** Whether other packages or another mass were accepted than were loaded, as far as both titles say it. */
function differs({ content, fileName }: File, receipt: WaybillConsigneeTitle['receipt']): boolean {
  if (receipt === undefined) return false;
  const { cargo, loading } = waybillConsignor.parse(content, fileName).document;
  const items = receipt.items ?? [];
  const pairs = [
    [
      total(
        loading.packages,
        cargo.items.map((item) => item.packages),
      ),
      total(
        receipt.packages,
        items.map((item) => item.packages),
      ),
    ],
    [
      total(
        loading.grossMass,
        cargo.items.map((item) => item.mass.gross),
      ),
      total(
        receipt.grossMass,
        items.map((item) => item.mass?.gross),
      ),
    ],
  ] as const;
  return pairs.some(([loaded, received]) => loaded !== undefined && received !== undefined && !loaded.equals(received));
}

/** A total as it is given, or the sum of its parts. The format takes any text for the mass: of words nothing is said. */
function total(given: string | undefined, parts: readonly (string | undefined)[]): Decimal | undefined {
  const values = given === undefined ? parts : [given];
  if (values.length === 0) return undefined;
  return values.reduce<Decimal | undefined>(
    (sum, value) => (value === undefined || !/^\d+(\.\d+)?$/.test(value) ? undefined : sum?.add(Decimal.of(value))),
    Decimal.zero,
  );
}
