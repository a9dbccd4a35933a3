import {
  buildUpd,
  decodeWindows1251,
  encodeWindows1251,
  sampleUpd,
  titleTypeOf,
  type Upd,
  validateSet,
} from '@styk/sdk/edo';
import { setFindings } from '@styk/sdk/edo/engine';
import { describe, expect, test } from 'vitest';
import { cpuMs } from '../../../cpu-time.ts';
import { context } from '../documents/context.ts';

/** A document with a file name of its own, and with changes of its text that the model does not carry. */
async function document(guid: number, change: Partial<Upd> = {}, ...edits: [string | RegExp, string][]) {
  const documentGuid = `0f8fad5b-d9cb-469f-a165-${String(guid).padStart(12, '0')}`;
  const { bytes, id } = await buildUpd({ ...sampleUpd(), ...change }, { ...context, documentGuid });
  const text = edits.reduce((changed, [from, to]) => changed.replace(from, to), decodeWindows1251(bytes));
  return { bytes: encodeWindows1251(text), id };
}

const named = (id: string): [RegExp, string] => [
  /ДатаДок="05.10.2026">/,
  `ДатаДок="05.10.2026" ИмяФайлИспрПрод="${id}">`,
];
const revision = (number: string, date = '2026-10-06'): Partial<Upd> => ({ correction: { number, date } });

const first = await document(1);

/** Codes with the document they are about and the one it is compared with. */
function found(...files: { readonly bytes: Uint8Array }[]): string[] {
  return validateSet(files).map(({ code, document: about, other }) => `${code} ${about}→${other}`);
}

describe('a set in which all is well', () => {
  test('documents of their own numbers', async () => {
    expect(found(first, await document(2, { number: '124' }), await document(3, { date: '2026-10-04' }))).toEqual([]);
  });

  test('a document, its revisions one after the other, and an answer', async () => {
    const one = await document(2, revision('1'), named(first.id));
    const two = await document(3, revision('2', '2026-10-07'), named(one.id));
    const buyer = titleTypeOf('upd-buyer');
    const answered = { bytes: first.bytes, signatures: [Uint8Array.of(0x30)] };
    const answer = await buyer?.build(buyer.sample(), context, answered);
    expect(answer).toBeDefined();
    expect(found(first, one, two, { bytes: answer?.bytes ?? new Uint8Array() })).toEqual([]);
  });

  test('files that cannot be read are for others to speak of', () => {
    expect(found({ bytes: encodeWindows1251('счёт') }, first)).toEqual([]);
  });
});

test('a finding has its place', async () => {
  const [found] = validateSet([first, await document(2)]);
  expect(found).toMatchObject({ layer: 'documents', path: '/Файл/Документ/СвСчФакт/@НомерДок', line: 4 });
});

describe('each fault is found, and told of both documents', () => {
  const cases: [code: string, name: string, run: () => Promise<string[]>, expected: string[]][] = [
    [
      'SET-01',
      'ИдФайл again with other content',
      async () => found(first, await document(1, { number: '124' })),
      ['SET-01 1→0'],
    ],
    ['SET-02', 'the same file twice', async () => found(first, first), ['SET-02 1→0']],
    ['SET-03', 'the same number and date', async () => found(first, await document(2)), ['SET-03 1→0']],
    [
      'SET-04',
      'a revision with another number',
      async () => found(first, await document(2, { ...revision('1'), number: '123/1' }, named(first.id))),
      ['SET-04 1→0'],
    ],
    [
      'SET-05',
      'a revision that does not say what it corrects',
      async () => found(first, await document(2, revision('1'))),
      ['SET-05 1→0'],
    ],
    [
      'SET-06',
      'a revision left out',
      async () => found(first, await document(2, revision('2'), named(first.id))),
      ['SET-06 1→0'],
    ],
    [
      'SET-07',
      'a later revision of an earlier day',
      async () => {
        const one = await document(2, revision('1', '2026-10-07'), named(first.id));
        return found(first, one, await document(3, revision('2', '2026-10-06'), named(one.id)));
      },
      ['SET-07 2→1'],
    ],
    [
      'SET-08',
      'a document of another seller',
      async () => {
        const other = { ...sampleUpd().seller, inn: '7707083893' } as Upd['seller'];
        return found(first, await document(2, { ...revision('1'), seller: other }, named(first.id)));
      },
      ['SET-08 1→0'],
    ],
    [
      'SET-09',
      'two answers',
      async () => {
        const buyer = titleTypeOf('upd-buyer');
        const answered = { bytes: first.bytes, signatures: [Uint8Array.of(0x30)] };
        const answers = [1, 2].map((guid) =>
          buyer?.build(
            buyer.sample(),
            { ...context, documentGuid: `0f8fad5b-d9cb-469f-a165-70867728950${guid}` },
            answered,
          ),
        );
        const built = (await Promise.all(answers)).flatMap((answer) => answer ?? []);
        return found(first, ...built);
      },
      ['SET-09 2→1'],
    ],
  ];

  test.each(cases)('%s: %s', async (_code, _name, run, expected) => {
    expect(await run()).toEqual(expected);
  });

  test('every code was met', () => {
    expect(cases.map(([code]) => code).sort()).toEqual(Object.keys(setFindings).sort());
  });
});

test('an answer in the set is compared with its title', async () => {
  const buyer = titleTypeOf('upd-buyer');
  const answered = { bytes: first.bytes, signatures: [Uint8Array.of(0x30)] };
  const answer = await buyer?.build(buyer.sample(), context, answered);
  const text = decodeWindows1251(answer?.bytes ?? new Uint8Array()).replace(
    'ПорНомДокИнфПр="123"',
    'ПорНомДокИнфПр="321"',
  );
  expect(found(first, { bytes: encodeWindows1251(text) })).toEqual(['ANS-06 1→0']);
});

test('time grows with the number of documents, not with its square', async () => {
  const text = decodeWindows1251(
    (await buildUpd({ ...sampleUpd(), lines: sampleUpd().lines.slice(0, 1) }, context)).bytes,
  );
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => {
      const guid = `0f8fad5b-d9cb-469f-a165-${String(index).padStart(12, '0')}`;
      const changed = text.replaceAll(context.documentGuid, guid).replace('НомерДок="123"', `НомерДок="${index}"`);
      return { bytes: encodeWindows1251(changed) };
    });
  const timed = (files: { readonly bytes: Uint8Array }[]) => cpuMs(() => expect(validateSet(files)).toEqual([]));
  const [few, lots] = [many(200), many(1600)];
  await timed(few);
  expect((await timed(lots)) / (await timed(few))).toBeLessThan(8 * 3);
});
