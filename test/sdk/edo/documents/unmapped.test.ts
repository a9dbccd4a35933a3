import {
  contextOf,
  decodeWindows1251,
  EdoInputError,
  encodeWindows1251,
  type TitleType,
  torg12Seller,
  updSeller,
  validate,
} from '@styk/sdk/edo';
import { readXml, type XmlElement } from '@styk/sdk/edo/engine';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { context } from './context.ts';

async function sampleText(type: TitleType): Promise<string> {
  return decodeWindows1251((await type.build(type.sample(), context)).bytes);
}

async function edited(type: TitleType, ...edits: readonly (readonly [string | RegExp, string])[]): Promise<Uint8Array> {
  const before = await sampleText(type);
  const after = edits.reduce((text, [from, to]) => text.replace(from, to), before);
  expect(after).not.toBe(before);
  return encodeWindows1251(after);
}

async function again(type: TitleType, bytes: Uint8Array): Promise<Uint8Array> {
  const { document, file } = type.parse(bytes);
  // As it comes out of a file of JSON.
  return (await type.build(JSON.parse(JSON.stringify(document)), contextOf(file))).bytes;
}

async function refusal(type: TitleType, input: unknown): Promise<unknown[]> {
  const error = await type.build(input, context).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(EdoInputError);
  return (error as EdoInputError).findings.map(({ code, path }) => `${code} ${path}`);
}

test('numbers of lines and totals left out are kept and put back', async () => {
  const bytes = await edited(torg12Seller, [/<Всего [^>]*\/>\n/, ''], ['НомТов="1"', 'НомТов="10"']);
  const { document, notCarried } = torg12Seller.parse(bytes);
  expect(notCarried).toEqual([]);
  const place = '/Файл/Документ/СвДокПТПрКроме/СодФХЖ2';
  expect(document.unmapped).toEqual([
    { path: `${place}/СвТов[1]/@НомТов`, value: '10' },
    { path: `${place}/Всего`, absent: true },
  ]);
  expect(await again(torg12Seller, bytes)).toEqual(bytes);
});

test('an element no field is for comes back with all that is in it', async () => {
  const bank = '<БанкРекв><СвБанк/></БанкРекв>';
  const bytes = await edited(updSeller, [
    /<\/Адрес>(?=\s*<\/ГрузПолуч>)/,
    `</Адрес>\n${bank.replaceAll('><', '>\n<')}`,
  ]);
  const { document } = updSeller.parse(bytes);
  expect(document.unmapped).toEqual([{ path: '/Файл/Документ/СвСчФакт/ГрузПолуч/БанкРекв/СвБанк', xml: '<СвБанк/>' }]);
  expect(await again(updSeller, bytes)).toEqual(bytes);
});

describe('what cannot be put back is told', () => {
  const input = (unmapped: unknown) => ({ ...updSeller.sample(), unmapped });
  const path = '/Файл/Документ/СвСчФакт/@НомерДок';

  test.each([
    ['no list', {}, ['input-type /unmapped']],
    ['no object', ['x'], ['input-type /unmapped/0']],
    ['no path', [{ value: 'x' }], ['input-type /unmapped/0/path']],
    ['nothing to put', [{ path }], ['input-variant /unmapped/0']],
    [
      'no such place',
      [{ path: '/Файл/Документ/СвСчФакт/ГрузОт[7]/@x', value: '1' }],
      ['input-unmapped-place /unmapped/0'],
    ],
    ['another root', [{ path: '/Иной/@x', value: '1' }], ['input-unmapped-place /unmapped/0']],
    ['no XML', [{ path: '/Файл/Документ/Подписант', xml: '<a' }], ['input-unmapped-xml /unmapped/0/xml']],
    ['a DTD', [{ path: '/Файл/Документ/Подписант', xml: '<!DOCTYPE a><a/>' }], ['input-unmapped-xml /unmapped/0/xml']],
    ['a name of no format', [{ path: '/Файл/Документ/@Чужой', value: '1' }], ['input-unmapped-unknown /unmapped']],
    ['a value out of its facets', [{ path: '/Файл/Документ/@УИД', value: '' }], ['schema-value-length /uid']],
  ])('%s', async (_name, unmapped, expected) => {
    expect(await refusal(updSeller, input(unmapped))).toEqual(expected);
  });
});

/** Attributes and texts of a document, by path without the order of elements of different names. */
function valuesOf(element: XmlElement, path = `/${element.name}`): string[] {
  const seen = new Map<string, number>();
  return [
    ...element.attributes.map(({ name, value }) => `${path}/@${name}=${value}`),
    ...(element.children.length === 0 ? [`${path}=${element.text.trim()}`] : []),
    ...element.children.flatMap((child) => {
      const number = (seen.get(child.name) ?? 0) + 1;
      seen.set(child.name, number);
      return valuesOf(child, `${path}/${child.name}[${number}]`);
    }),
  ].sort();
}

describe.each([
  ['УПД', updSeller],
  ['ТОРГ-12', torg12Seller],
] as const)('%s: of any sound file that can be read', (_name, type: TitleType) => {
  test('every value comes back, whatever was left out of it', async () => {
    const text = await sampleText(type);
    // Optional attributes and empty elements, each of them lost or not.
    const pieces = [...text.matchAll(/ [^ =<>"]+="[^"]*"|<[^\s<>/]+(?: [^<>]*)?\/>/g)].filter(
      ([piece]) => !/ИдФайл|ВерсФорм|encoding|version|КНД|Функция/.test(piece),
    );
    let rebuilt = 0;
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.nat(pieces.length - 1), { minLength: 1, maxLength: 2 }), async (lost) => {
        const bytes = encodeWindows1251(
          lost
            .sort((a, b) => b - a)
            .reduce((current, at) => {
              const piece = pieces[at];
              return piece === undefined
                ? current
                : current.slice(0, piece.index) + current.slice(piece.index + piece[0].length);
            }, text),
        );
        if ((await validate(bytes)).verdict !== 'valid') return;
        rebuilt += 1;
        expect(valuesOf(readXml(await again(type, bytes)).root)).toEqual(valuesOf(readXml(bytes).root));
      }),
      { numRuns: 150 },
    );
    expect(rebuilt).toBeGreaterThan(5);
  });
});
