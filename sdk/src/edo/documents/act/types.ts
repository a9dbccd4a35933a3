import { ensure, setAttribute } from '../../mapping/path.ts';
import type { TitleType } from '../document-type.ts';
import { mappedTitle } from '../mapped-title.ts';
import { numberChildren } from '../number-children.ts';
import { factsOf } from '../orders-2015/answer-facts.ts';
import { madeAttributes } from '../title.ts';
import { type Act, actMapping } from './act.ts';
import { actTotals, withActAmounts, withoutActAmounts } from './act-amounts.ts';
import { type ActAcceptance, actAcceptanceMapping } from './act-customer.ts';
import { sampleAct, sampleActAcceptance } from './sample.ts';

export const actContractor: TitleType<Act> = mappedTitle<Act>({
  format: 'act-contractor/5.01',
  title: 'contractor',
  mapping: actMapping,
  made: madeAttributes('Исп'),
  participants: ({ recipientId, senderId }) => [recipientId, senderId],
  complete: withActAmounts,
  reduce: withoutActAmounts,
  finish(root) {
    const name = ensure(root, ['Документ', 'СвДокПРУ', 'НаимДок']);
    setAttribute(name, 'ПоФактХЖ', 'Документ о передаче результатов работ (Документ об оказании услуг)');
    const stages = root.find('Документ/СвДокПРУ/СодФХЖ1')?.childrenNamed('ОписРабот') ?? [];
    for (const stage of stages) numberChildren(stage, 'Работа', 'Номер');
  },
  register: (act) => ({
    ...(act.number === undefined ? {} : { number: act.number }),
    date: act.date,
    totals: { ...actTotals(act), currency: act.currency.code },
  }),
  sample: sampleAct,
});

export const actCustomer: TitleType<ActAcceptance> = mappedTitle<ActAcceptance>({
  format: 'act-customer/5.01',
  title: 'customer',
  answers: 'act-contractor',
  factsOf: (answered) => factsOf(actContractor, answered),
  mapping: actAcceptanceMapping,
  made: madeAttributes('Зак'),
  participants: ({ recipientId, senderId }) => [recipientId, senderId],
  register: ({ answers: { number, date } }) => ({ ...(number === undefined ? {} : { number }), date }),
  sample: sampleActAcceptance,
});
