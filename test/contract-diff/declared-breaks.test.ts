import { expect, test } from 'vitest';
import { judge, parseDeclaredBreaks, undeclaredBreaks } from '../../src/contract-diff/declared-breaks.ts';
import { withChange } from '../codegen/changed-document.ts';
import { diff } from './contract-set.ts';
import { shop } from './shop.ts';

const get = '/paths/~1orders~1{orderId}/get';
const changes = diff(shop, withChange(shop, get, undefined));
const declared = { rule: 'operation-removed', old: `shop.yaml#${get}`, new: null, reason: 'Nobody called it.' };

test('a declared break passes with its reason', () => {
  expect(undeclaredBreaks(changes)).toHaveLength(1);
  const judged = judge(changes, [declared]);
  expect(judged.changes).toMatchObject([{ level: 'breaking', declared: 'Nobody called it.' }]);
  expect(undeclaredBreaks(judged.changes)).toEqual([]);
  expect(judged.unused).toEqual([]);
});

test.each([{ rule: 'operation-moved' }, { old: 'shop.yaml#/paths/~1orders/get' }, { new: 'shop.yaml#/paths' }])(
  'a declaration of something else lets nothing pass: %j',
  (other) => {
    const judged = judge(changes, [{ ...declared, ...other }]);
    expect(undeclaredBreaks(judged.changes)).toHaveLength(1);
    expect(judged.unused).toHaveLength(1);
  },
);

test.each(['', '{}', '[1]', '[{"rule":"x"}]', '[{"rule":"x","old":1,"reason":"y"}]', '[{"rule":"x","reason":" "}]'])(
  'a declaration needs a rule and a reason: %s',
  (text) => {
    expect(() => parseDeclaredBreaks(text, 'declared.json')).toThrow(
      expect.objectContaining({ code: 'contract-diff-declarations-invalid' }),
    );
  },
);

test('a place that is not given is none', () => {
  expect(parseDeclaredBreaks('[{"rule":"x","new":"a#/b","reason":"y"}]', 'f')).toEqual([
    { rule: 'x', old: null, new: 'a#/b', reason: 'y' },
  ]);
});
