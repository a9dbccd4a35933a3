import {
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

const signatures = [Uint8Array.from({ length: 300 }, (_, index) => index % 256), Uint8Array.of(1)];

/** The sample of a title, built as an answer to the samples before it. */
async function buildSample({ sample, build, answers }: TitleType): Promise<BuiltDocument> {
  const earlier = answers === undefined ? undefined : titleTypeOf(answers);
  const answered = earlier && { ...(await buildSample(earlier)), signatures };
  return build(sample(), context, answered);
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
    expect(parsed.document).toMatchObject(type.sample() as object);
    expect(parsed.notCarried).toEqual([]);
    expect(parsed.file).toEqual({
      id: built.id,
      guid: context.documentGuid,
      createdAt: { date: '2026-10-06', time: '00:30:15' },
      programVersion: context.programVersion,
    });
  });

  test('what was read builds to the same bytes', async () => {
    const { bytes } = await buildSample(type);
    const { document, file } = type.parse(bytes);
    const earlier = type.answers === undefined ? undefined : titleTypeOf(type.answers);
    const answered = earlier && { ...(await buildSample(earlier)), signatures };
    expect((await type.build(document, contextOf(file), answered)).bytes).toEqual(bytes);
  });

  test.runIf(type.answers)('is not made without the title it answers', async () => {
    await expect(type.build(type.sample(), context)).rejects.toMatchObject({ code: 'edo-answered-missing' });
  });
});
