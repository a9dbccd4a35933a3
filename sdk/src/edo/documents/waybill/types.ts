import type { AnsweredFile, TitleType } from '../document-type.ts';
import { type MappedTitle, mappedTitle } from '../mapped-title.ts';
import type { MadeAttributes } from '../title.ts';
import { type WaybillAcceptanceTitle, waybillAcceptanceMapping } from './acceptance.ts';
import { type AnsweredTitle, refuseOtherTitle, waybillFacts, withParticipants } from './answered-waybill.ts';
import { type WaybillConsigneeTitle, waybillConsigneeMapping } from './consignee.ts';
import { type WaybillConsignorTitle, waybillConsignorMapping } from './consignor.ts';
import { addFixedParts } from './fixed-parts.ts';
import { type WaybillHandoverTitle, waybillHandoverMapping } from './handover.ts';
import { clockTime } from './moment.ts';
import { nameParts, roleOrders } from './participants.ts';
import { sampleWaybill } from './sample.ts';
import { sampleAcceptance, sampleConsignee, sampleHandover } from './sample-answers.ts';
import { withCargoTotals, withoutCargoTotals, withoutReceiptTotals, withReceiptTotals } from './totals.ts';

/** ДатИнф… and ВрИнф…, with colons in the time. */
const made = (by: string): MadeAttributes => ({ date: `ДатИнф${by}`, time: `ВрИнф${by}`, clock: clockTime });

/** A title that follows `answered`: it names that title's file and signature and repeats the number of the waybill. */
function followingTitle<Model extends AnsweredTitle>(
  answered: TitleType<AnsweredTitle>,
  title: Omit<MappedTitle<Model>, 'answers' | 'factsOf'>,
): TitleType<Model> {
  const type = mappedTitle<Model>({
    ...title,
    answers: answered.id,
    factsOf: (file: AnsweredFile) => waybillFacts(answered, file),
  });
  return {
    ...type,
    async build(input, context, file) {
      if (file === undefined) return type.build(input, context);
      refuseOtherTitle(answered, file);
      return type.build(withParticipants(input, answered, file), context, file);
    },
  };
}

export const waybillConsignor: TitleType<WaybillConsignorTitle> = mappedTitle<WaybillConsignorTitle>({
  format: 'waybill-consignor/5.01',
  title: 'consignor',
  mapping: waybillConsignorMapping,
  made: made('ГО'),
  participants: (title) => nameParts(roleOrders.consignor, title),
  complete: withCargoTotals,
  reduce: withoutCargoTotals,
  finish: addFixedParts,
  register: ({ number, date }) => ({ number, date }),
  sample: sampleWaybill,
});

export const waybillAcceptance: TitleType<WaybillAcceptanceTitle> = followingTitle<WaybillAcceptanceTitle>(
  waybillConsignor,
  {
    format: 'waybill-acceptance/5.01',
    title: 'acceptance',
    mapping: waybillAcceptanceMapping,
    made: made('ПрвПрием'),
    participants: (title) => nameParts(roleOrders.acceptance, title),
    sample: sampleAcceptance,
  },
);

export const waybillConsignee: TitleType<WaybillConsigneeTitle> = followingTitle<WaybillConsigneeTitle>(
  waybillAcceptance,
  {
    format: 'waybill-consignee/5.01',
    title: 'consignee',
    mapping: waybillConsigneeMapping,
    made: made('ГП'),
    participants: (title) => nameParts(roleOrders.consignee, title),
    complete: withReceiptTotals,
    reduce: withoutReceiptTotals,
    sample: sampleConsignee,
  },
);

export const waybillHandover: TitleType<WaybillHandoverTitle> = followingTitle<WaybillHandoverTitle>(waybillConsignee, {
  format: 'waybill-handover/5.01',
  title: 'handover',
  mapping: waybillHandoverMapping,
  made: made('ПрвВыд'),
  participants: (title) => nameParts(roleOrders.handover, title),
  sample: sampleHandover,
});
