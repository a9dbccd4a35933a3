import {
  type BuiltDocument,
  decodeWindows1251,
  encodeWindows1251,
  parseDocument,
  readFileHead,
  type TitleType,
  titleTypeOf,
  titleTypes,
} from '@styk/sdk/edo';
import { StykError } from '@styk/sdk/errors';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { context } from './context.ts';

const signatures = [Uint8Array.of(0x30, 0x00)];

async function sample(type: TitleType): Promise<BuiltDocument> {
  const { answers } = type;
  const earlier = answers === undefined ? undefined : titleTypeOf(answers === '*' ? 'upd-seller' : answers);
  return type.build(type.sample(), context, earlier && { ...(await sample(earlier)), signatures });
}

/** What a document may suffer: a value exchanged, an attribute or a stretch of text lost. */
const injury = fc.record({
  at: fc.nat(9999).map((part) => part / 10_000),
  kind: fc.constantFrom('value', 'attribute', 'cut'),
  value: fc.oneof(fc.constantFrom('', '0', '-1', '1e9', '31.02.2026', '99.99.99', 'да', ' '), fc.string()),
});

function injured(text: string, injuries: readonly { at: number; kind: string; value: string }[]): string {
  return injuries.reduce((current, { at, kind, value }) => {
    if (kind === 'cut') {
      const start = Math.floor(at * current.length);
      return current.slice(0, start) + current.slice(start + 1 + value.length);
    }
    const attributes = [...current.matchAll(/ [^ =<>"]+="[^"]*"/g)];
    const hit = attributes[Math.floor(at * attributes.length)];
    if (hit === undefined) return current;
    const put = kind === 'attribute' ? '' : hit[0].replace(/"[^"]*"/, () => `"${value.replace(/[<&"]/g, '')}"`);
    return current.slice(0, hit.index) + put + current.slice(hit.index + hit[0].length);
  }, text);
}

describe.each(titleTypes.map((type) => [type.id, type] as const))('%s', (_id, type) => {
  test('is recognised and read by its own title', async () => {
    const { bytes, fileName } = await sample(type);
    expect(parseDocument(bytes, fileName)).toEqual(type.parse(bytes, fileName));
  });

  test('whatever happens to it, it is read or refused with a reason', async () => {
    const text = decodeWindows1251((await sample(type)).bytes);
    const outcomes = new Set<string>();
    fc.assert(
      fc.property(fc.array(injury, { minLength: 1, maxLength: 4 }), (injuries) => {
        try {
          parseDocument(encodeWindows1251(injured(text, injuries)));
          outcomes.add('read');
        } catch (error) {
          if (!(error instanceof StykError)) throw error;
          expect(error.category).toBe('invalid');
          outcomes.add('refused');
        }
      }),
      { numRuns: 300 },
    );
    expect(outcomes).toEqual(new Set(['read', 'refused']));
  });
});

test('a format without a model is told from an unknown one', () => {
  const known = new TextEncoder().encode('<Файл ИдФайл="x" ВерсФорм="5.01"><Документ КНД="1115127"/></Файл>');
  expect(() => parseDocument(known)).toThrowError(expect.objectContaining({ code: 'edo-format-without-model' }));
  const unknown = new TextEncoder().encode('<Файл/>');
  expect(() => parseDocument(unknown)).toThrowError(expect.objectContaining({ code: 'edo-format-not-recognised' }));
});

describe('what a file says about itself, kept as JSON', () => {
  const head = {
    id: 'DP_IZVPOL_1',
    guid: context.documentGuid,
    createdAt: { date: '2026-10-06', time: '00:30:15' },
    programVersion: 'Styk',
  };

  test('is taken as it was', () => {
    expect(readFileHead(JSON.parse(JSON.stringify(head)))).toEqual(head);
  });

  test.each([
    ['a time of no day', { ...head, createdAt: { date: '2026-10-06', time: '25:00:00' } }, '/file/createdAt/time'],
    ['a number of another form', { ...head, guid: '1' }, '/file/guid'],
    ['nothing', undefined, '/file'],
  ])('%s is refused', (_name, input, path) => {
    expect(() => readFileHead(input)).toThrowError(
      expect.objectContaining({ findings: [expect.objectContaining({ path })] }),
    );
  });
});
