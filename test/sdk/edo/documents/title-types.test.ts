import {
  type AnsweredFile,
  type BuiltDocument,
  contextOf,
  findFormat,
  type TitleType,
  titlesOf,
  titleTypeOf,
  titleTypes,
} from '@styk/sdk/edo';
import { describe, expect, test } from 'vitest';
import { context } from './context.ts';

const signatures = [Uint8Array.from({ length: 300 }, (_, index) => index % 256)];

/** Documents that say the day of their making only, in the file name. */
const timeless = ['receipt', 'sending-confirmation', 'delivery-confirmation', 'clarification', 'annulment'];

/** What a title is an answer to, built from samples; for one that answers any file, the УПД. */
async function answeredBy({ answers }: TitleType): Promise<AnsweredFile | undefined> {
  if (answers === undefined) return undefined;
  const earlier = titleTypeOf(answers === '*' ? 'upd-seller' : answers);
  return earlier && { ...(await buildSample(earlier)), signatures };
}

async function buildSample(type: TitleType): Promise<BuiltDocument> {
  return type.build(type.sample(), context, await answeredBy(type));
}

test('a title is found by its format; ids are unique and are ids of formats', () => {
  const ids = titleTypes.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const type of titleTypes) {
    expect(titleTypeOf(`${type.id}/${findFormat(type.id).version}`)).toBe(type);
    expect(findFormat(type.id).document).toBe(type.document);
    expect(titlesOf(type.document)).toContain(type);
  }
  expect(titleTypeOf('upd-seller-2')).toBeUndefined();
});

describe.each(titleTypes.map((type) => [type.id, type] as const))('%s', (_id, type) => {
  test('its sample builds, is read back, and says where it comes from', async () => {
    const built = await buildSample(type);
    const parsed = type.parse(built.bytes, built.fileName);
    expect(built.format).toBe(parsed.format);
    expect(parsed.format.split('/')[0]).toBe(type.id);
    expect(parsed.document).toMatchObject(type.sample());
    expect(parsed.notCarried).toEqual([]);
    expect(parsed.file).toEqual({
      id: built.id,
      guid: context.documentGuid,
      createdAt: { date: '2026-10-06', time: timeless.includes(type.document) ? '00:00:00' : '00:30:15' },
      programVersion: context.programVersion,
    });
  });

  test('what was read builds to the same bytes', async () => {
    const { bytes } = await buildSample(type);
    const { document, file } = type.parse(bytes);
    expect((await type.build(document, contextOf(file), await answeredBy(type))).bytes).toEqual(bytes);
  });

  test.runIf(type.answers)('is not made without the title it answers', async () => {
    await expect(type.build(type.sample(), context)).rejects.toMatchObject({ code: 'edo-answered-missing' });
  });
});
