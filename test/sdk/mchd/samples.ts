import { type BuiltMchd, buildMchd, sampleMchd } from '@styk/sdk/mchd';

/** The moment at which the samples are made. */
export const CREATED = { createdAt: { epochMs: Date.parse('2026-09-01T09:00:00Z'), tz: 'Europe/Moscow' } };

/** Number of the sample. */
export const SAMPLE = '2a7e9a54-6b6f-4a43-9d0e-0c1f6f7f3b57';

export const DELEGATED_NUMBER = '7d1f0c9e-3b5a-4f0e-8a61-52c9a1b0d4e2';

/** What the samples are made of, open for changes that are wrong on purpose. */
export type Input = Record<string, unknown>;

/** The sample with changes; `undefined` takes a property away. */
export function changed(change: Input = {}): Input {
  return { ...sampleMchd(), ...change };
}

/** The representative of the sample passes his powers on to a third person, certified by a notary. */
export function delegatedMchd(change: Input = {}): Input {
  const { principals: _, representatives, number, ...rest } = sampleMchd();
  const [delegator] = representatives;
  return {
    ...rest,
    number: DELEGATED_NUMBER,
    validUntil: '2027-06-30',
    issued: '2026-10-01',
    delegators: [{ kind: 'individual', individual: withoutPosition(delegator?.individual ?? {}) }],
    original: { number, givenBy: 'organisation', form: 'simple', issued: '2026-09-01', validUntil: '2027-08-31' },
    representatives: [
      {
        kind: 'individual',
        individual: { name: { last: 'Белова', first: 'Вера' }, inn: '540712345653', snils: '112-233-446 96' },
      },
    ],
    notarial,
    ...change,
  };
}

export const notarial = {
  place: 'г. Москва',
  fee: '200.00',
  notary: { name: { last: 'Седов', first: 'Лев' }, position: 'Нотариус', registerNumber: '77/123-н/77' },
  signatures: [
    {
      pdfHash: 'aGFzaA==',
      image: 'aW1hZ2U=',
      imageHash: 'aGFzaA==',
      signedAt: '1790845200',
      signedBy: { last: 'Смирнов', first: 'Пётр' },
    },
  ],
};

function withoutPosition(person: Input): Input {
  const { position: _, ...rest } = person;
  return rest;
}

export async function built(input: Input = changed()): Promise<BuiltMchd> {
  return buildMchd(input, CREATED);
}

export function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
