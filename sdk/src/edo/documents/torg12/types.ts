import { ensure, setAttribute } from '../../mapping/path.ts';
import type { RegisterEntry, TitleType } from '../document-type.ts';
import { withAmounts } from '../line-amounts.ts';
import { linedTitle } from '../lined-title.ts';
import { mappedTitle } from '../mapped-title.ts';
import { numberChildren } from '../number-children.ts';
import { factsOf } from '../orders-2015/answer-facts.ts';
import { madeAttributes } from '../title.ts';
import { sampleTorg12, sampleTorg12Acceptance } from './sample.ts';
import { type Torg12, torg12Mapping } from './torg12.ts';
import { Torg12Sums, withoutTorg12Amounts, withTorg12Amounts } from './torg12-amounts.ts';
import { type Torg12Acceptance, torg12AcceptanceMapping } from './torg12-buyer.ts';
import { type Torg12Line, torg12Line } from './torg12-line.ts';

export const torg12Seller: TitleType<Torg12> = linedTitle<Torg12, Torg12Line>({
  format: 'torg12-seller/5.01',
  title: 'seller',
  mapping: torg12Mapping,
  made: madeAttributes('Пр'),
  participants: ({ recipientId, senderId }) => [recipientId, senderId],
  complete: withTorg12Amounts,
  reduce: withoutTorg12Amounts,
  finish(root) {
    const name = ensure(root, ['Документ', 'СвДокПТПрКроме', 'СвДокПТПр', 'НаимДок']);
    setAttribute(name, 'ПоФактХЖ', 'Документ о передаче товара при торговых операциях');
    numberChildren(root.find('Документ/СвДокПТПрКроме/СодФХЖ2'), 'СвТов', 'НомТов');
  },
  register: registered,
  sample: sampleTorg12,
  lines: {
    mapping: torg12Line,
    complete: (_document, line) => withAmounts(line),
    finish: (element, index) => setAttribute(element, 'НомТов', String(index + 1)),
    begin(document) {
      const sums = new Torg12Sums();
      const complete = () => ({ ...document, totals: { ...sums.totals, ...document.totals } });
      return { add: (line) => sums.add(line), complete, register: () => registered(complete()) };
    },
  },
});

function registered({ number, date, currency, totals: { net, vat, gross } = {} }: Torg12): RegisterEntry {
  return {
    ...(number === undefined ? {} : { number }),
    date,
    totals: { ...(net && { net }), ...(vat && { vat }), ...(gross && { gross }), currency: currency.code },
  };
}

export const torg12Buyer: TitleType<Torg12Acceptance> = mappedTitle<Torg12Acceptance>({
  format: 'torg12-buyer/5.01',
  title: 'buyer',
  answers: 'torg12-seller',
  factsOf: (answered) => factsOf(torg12Seller, answered),
  mapping: torg12AcceptanceMapping,
  made: madeAttributes('Пок'),
  participants: ({ recipientId, senderId }) => [recipientId, senderId],
  register: ({ answers: { number, date } }) => ({ ...(number === undefined ? {} : { number }), date }),
  sample: sampleTorg12Acceptance,
});
