import type { WaybillAcceptanceTitle } from '../../../documents/waybill/acceptance.ts';
import type { WaybillConsigneeTitle } from '../../../documents/waybill/consignee.ts';
import type { WaybillConsignorTitle } from '../../../documents/waybill/consignor.ts';
import type { WaybillHandoverTitle } from '../../../documents/waybill/handover.ts';

/** The titles of a waybill that are there: each says a part of the paper form. */
export interface WaybillTitles {
  readonly consignor: WaybillConsignorTitle;
  readonly acceptance?: WaybillAcceptanceTitle;
  readonly consignee?: WaybillConsigneeTitle;
  readonly handover?: WaybillHandoverTitle;
}
