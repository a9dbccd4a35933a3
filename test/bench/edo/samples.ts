import { buildUpd, sampleUpd, type UpdInput } from '@styk/sdk/edo';

/** The context of every document built here. */
export const context = {
  documentGuid: '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
  createdAt: { epochMs: Date.UTC(2026, 9, 5, 9), tz: 'Europe/Moscow' },
  programVersion: 'styk bench',
};

export interface Sample {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/** A УПД with so many lines; names, quantities and articles differ from line to line. */
export async function updSample(lines: number): Promise<Sample> {
  return buildUpd({ ...sampleUpd(), lines: [...updLines(lines)] }, context);
}

/** So many lines of a УПД, one by one. */
export function* updLines(count: number): Generator<UpdInput['lines'][number]> {
  const sample = sampleUpd();
  for (let index = 0; index < count; index++) yield lineAt(sample, index);
}

function lineAt({ lines }: ReturnType<typeof sampleUpd>, index: number): UpdInput['lines'][number] {
  const line = lines[index % lines.length];
  if (line === undefined) throw new RangeError('the sample has no lines');
  const { name = '', article = '' } = line;
  return {
    ...line,
    name: `${name}, партия ${index}`,
    article: `${article}/${index}`,
    quantity: `${1 + (index % 997)}`,
  };
}
