import {
  buildUpd,
  decodeWindows1251,
  encodeWindows1251,
  sampleUpd,
  type ValidationResult,
  validate,
  validateStream,
} from '@styk/sdk/edo';
import { loadFormat, readXml, type XmlElement, xmlBytes } from '@styk/sdk/edo/engine';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { context } from '../documents/context.ts';
import { updArbitrary } from '../documents/random-upd.ts';
import { Random } from '../random.ts';
import { randomInstance } from '../schema/instance.ts';
import { mutate } from '../schema/mutate.ts';

interface Streamed {
  readonly result: ValidationResult;
  /** Whether the document was read in pieces to its end: head, outline and lines, the last two to the end, never as a whole. */
  readonly inPieces: boolean;
}

/** Reads in pieces of a few hundred bytes, so that everything is cut somewhere. */
async function streamed(bytes: Uint8Array, fileName: string, random: Random): Promise<Streamed> {
  let opened = 0;
  let ended = 0;
  const open = function* () {
    opened++;
    for (let at = 0; at < bytes.length; ) {
      const size = 1 + random.below(700);
      yield bytes.subarray(at, at + size);
      at += size;
    }
    ended++;
  };
  const result = await validateStream(open, { fileName, today: '2026-11-22', pieceBytes: 1200 });
  return { result, inPieces: opened === 3 && ended === 2 };
}

const asTree = (bytes: Uint8Array, fileName: string) => validate(bytes, { fileName, today: '2026-11-22' });

/** Lines once more, so that there is a run of them, or several. */
function repeatLines(root: XmlElement, random: Random): void {
  const table = root.find('Документ/ТаблСчФакт') ?? root.find('Документ/СвДокПТПрКроме/СодФХЖ2');
  const places = table?.children.flatMap(({ name }, index) => (/^(СведТов|СвТов)$/.test(name) ? [index] : [])) ?? [];
  for (let times = random.below(4); times > 0 && places.length > 0; times--) {
    const line = table?.children[random.pick(places)];
    const at = random.chance(80) ? random.pick(places) : random.below((table?.children.length ?? 0) + 1);
    if (line !== undefined) table?.children.splice(at, 0, line);
  }
}

describe('a document read in pieces has the findings of the document read as a whole', () => {
  test.each(['upd-seller/5.03', 'upd-seller/5.02', 'upd-seller/5.01', 'torg12-seller/5.01', 'act-contractor/5.01'])(
    '%s at random, valid and broken',
    async (key) => {
      const { info, model } = await loadFormat(key);
      let inPieces = 0;
      let found = 0;
      for (let seed = 1; seed <= 250; seed++) {
        const random = new Random(seed);
        const root = randomInstance(model.table, random);
        // What the format is told by; everything else is as it comes.
        set(root, 'ВерсФорм', info.version);
        if (info.knd !== undefined) set(root.child('Документ') ?? root, 'КНД', info.knd);
        repeatLines(root, random);
        const done = random.chance(70) ? mutate(root, random) : 'nothing';
        const bytes = random.chance(30) ? inUtf8(xmlBytes(root), random.chance(20)) : xmlBytes(root);
        const expected = await asTree(bytes, 'ON.xml');
        const { result, inPieces: was } = await streamed(bytes, 'ON.xml', random);
        expect(result, `seed ${seed}: ${done}`).toEqual(expected);
        if (was) inPieces++;
        found += expected.findings.length;
      }
      expect(inPieces).toBeGreaterThan(150);
      expect(found).toBeGreaterThan(1000);
    },
    60_000,
  );

  test('УПД that partners build', async () => {
    await fc.assert(
      fc.asyncProperty(updArbitrary, fc.nat(), async (upd, seed) => {
        const { bytes, fileName } = await buildUpd(upd, context);
        const { result, inPieces } = await streamed(bytes, fileName, new Random(seed));
        expect(inPieces).toBe(true);
        expect(result).toEqual(await asTree(bytes, fileName));
      }),
      { numRuns: 50 },
    );
  });

  test('damaged bytes', async () => {
    const { bytes, fileName } = await buildUpd(sampleUpd(), context);
    const damages = [
      '<',
      '>',
      '&',
      '&#8381;',
      '&lt;',
      '"',
      '\r\n',
      '\r',
      '\u0001',
      '<!-- > -->',
      '<![CDATA[<]]>',
      '<?p >?>',
    ];
    for (let seed = 1; seed <= 400; seed++) {
      const random = new Random(seed);
      const at = random.below(bytes.length);
      const damage = [...encodeWindows1251(random.pick(damages)), ...(random.chance(5) ? [0x98] : [])];
      const damaged = Uint8Array.from([...bytes.subarray(0, at), ...damage, ...bytes.subarray(at + random.below(3))]);
      for (const given of [damaged, inUtf8(damaged, false)]) {
        const { result } = await streamed(given, fileName, random);
        expect(result, `seed ${seed}`).toEqual(await asTree(given, fileName));
      }
    }
  });
});

test('UTF-8 is read in pieces, until it turns out to be none', async () => {
  const { bytes, fileName } = await buildUpd(sampleUpd(), context);
  const utf8 = inUtf8(bytes, true);
  const whole = await streamed(utf8, fileName, new Random(1));
  expect(whole.inPieces).toBe(true);
  expect(whole.result).toEqual(await asTree(utf8, fileName));
  for (const [damage, isForbidden] of [[[0xff]], [[0xd0]], [[0xef, 0xbf, 0xbf], true]] as const) {
    const at = utf8.indexOf(0x22, utf8.length >> 1);
    const damaged = Uint8Array.from([...utf8.subarray(0, at), ...damage, ...utf8.subarray(at)]);
    const { result, inPieces } = await streamed(damaged, fileName, new Random(1));
    expect(inPieces).toBe(false);
    expect(result).toEqual(await asTree(damaged, fileName));
    const code = isForbidden === true ? 'edo-xml-forbidden-character' : 'edo-bytes-not-utf-8';
    expect(result.findings).toMatchObject([{ code }]);
  }
});

test('line ends of two characters, references and places are the same in pieces', async () => {
  const { bytes, fileName } = await buildUpd(sampleUpd(), context);
  const text = decodeWindows1251(bytes).replaceAll('\n', '\r\n').replaceAll('НомСтр="1', 'НомСтр="x&#8381;');
  const { result, inPieces } = await streamed(encodeWindows1251(text), fileName, new Random(1));
  expect(inPieces).toBe(true);
  expect(result.findings.some(({ line = 0 }) => line > 50)).toBe(true);
  expect(result).toEqual(await asTree(encodeWindows1251(text), fileName));
});

test('more wrong lines than findings are shown', async () => {
  const { bytes, fileName } = await buildUpd(
    { ...sampleUpd(), lines: Array(1100).fill(sampleUpd().lines[0]) },
    context,
  );
  const misplaced = readXml(bytes).root;
  const table = misplaced.find('Документ/ТаблСчФакт');
  table?.children.reverse();
  for (const root of [misplaced, readXml(bytes).root]) {
    for (const line of root.find('Документ/ТаблСчФакт')?.childrenNamed('СведТов') ?? []) set(line, 'НалСт', '21%');
    const wrong = xmlBytes(root);
    const { result, inPieces } = await streamed(wrong, fileName, new Random(1));
    expect(inPieces).toBe(true);
    expect(result).toEqual(await asTree(wrong, fileName));
  }
});

test('a file that grows between the readings is read as a whole', async () => {
  const { bytes, fileName } = await buildUpd(sampleUpd(), context);
  const longer = readXml(bytes).root;
  const lines = longer.find('Документ/ТаблСчФакт')?.children ?? [];
  lines.unshift(...lines.slice(0, 1));
  const versions = [bytes, bytes, xmlBytes(longer), xmlBytes(longer)];
  const result = await validateStream(() => [versions.shift() ?? bytes], { fileName, pieceBytes: 1200 });
  expect(result).toEqual(await validate(xmlBytes(longer), { fileName }));
});

test('a file larger than the limit is refused with its size', async () => {
  const limits = { bytes: 3000, depth: 64, elements: 1000, attributesPerElement: 256, references: 1000 };
  const { bytes } = await buildUpd(sampleUpd(), context);
  expect(await validateStream(() => [bytes], { limits, pieceBytes: 1200 })).toEqual(await validate(bytes, { limits }));
});

/** With characters of one, two, three and four bytes. */
function inUtf8(bytes: Uint8Array, byteOrderMark: boolean): Uint8Array {
  const text = new TextDecoder('windows-1251').decode(bytes).replace('windows-1251', 'UTF-8');
  const wider = text.replaceAll('Мука', 'Мука ₽ 𝄞').replaceAll('&#8381;', '₽\u00a0𝄞');
  return new TextEncoder().encode(`${byteOrderMark ? '\ufeff' : ''}${wider}`);
}

function set(element: XmlElement, name: string, value: string): void {
  const at = element.attributes.findIndex((attribute) => attribute.name === name);
  element.attributes.splice(at < 0 ? 0 : at, at < 0 ? 0 : 1, { name, value, offset: -1 });
}
