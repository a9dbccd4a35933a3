import type { Face } from '@styk/sdk/edo/print';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textBlock } from '../../../../sdk/src/edo/print/page/block.ts';
import { tear } from '../../../../sdk/src/edo/print/page/tear.ts';
import { wrap } from '../../../../sdk/src/edo/print/page/wrap.ts';

/** Every letter is a tenth of its size wide, so that a width is a number of letters. */
let measured = 0;
const face: Face = {
  width(text, _weight, size) {
    measured += text.length;
    return ([...text].length * size) / 10;
  },
  drawable: (text) => text,
};

const style = { weight: 'regular', size: 10 } as const;
const letters = fc.constantFrom('а', 'Щ', 'i', ' ', '\u00A0', '\n', '\u00AD', '漢', '😀');
const texts = fc.array(letters, { maxLength: 120 }).map((parts) => parts.join(''));

test('no line is wider than the column, and nothing is lost', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 30 }), (text, width) => {
      const lines = wrap(text, width, style, face);
      for (const line of lines) expect([...line].length).toBeLessThanOrEqual(width);
      const plain = (value: string) => value.replace(/[\s\u00AD-]/g, '');
      expect(plain(lines.join(''))).toBe(plain(text));
    }),
  );
});

test('words stand whole where they fit, and hyphens where a caption allows them', () => {
  expect(wrap('один два три', 8, style, face)).toEqual(['один два', 'три']);
  expect(wrap('просле\u00ADживае\u00ADмости', 10, style, face)).toEqual(['просле-', 'живаемости']);
  expect(wrap('просле\u00ADживае\u00ADмости', 40, style, face)).toEqual(['прослеживаемости']);
  expect(wrap('абвгдежз', 3, style, face)).toEqual(['абв', 'где', 'жз']);
});

test('the work is in proportion to the length', () => {
  const workFor = (length: number) => {
    measured = 0;
    wrap('щ'.repeat(length), 10, style, face);
    return measured;
  };
  expect(workFor(16_000) / workFor(1000)).toBeLessThan(20);
});

test('a torn block keeps every line once, none of them cut, and its upright lines go on', () => {
  const text = textBlock('слово '.repeat(60), 20, { size: 10 }, face);
  const frame = { kind: 'box', x: 0, y: 0, width: 20, height: text.height, thickness: 0.2, colour: 'black' } as const;
  const [above, below] = tear({ height: text.height, items: [...text.items, frame] }, 31);
  expect(above.height).toBeLessThanOrEqual(31);
  expect(above.height + below.height).toBeCloseTo(text.height, 6);
  const count = (part: typeof above, kind: string) => part.items.filter((item) => item.kind === kind).length;
  expect(count(above, 'text') + count(below, 'text')).toBe(text.items.length);
  expect([count(above, 'line'), count(below, 'line')]).toEqual([3, 3]);
  for (const item of below.items) if (item.kind === 'text') expect(item.y).toBeGreaterThan(0);
});
