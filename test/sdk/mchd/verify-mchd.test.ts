import {
  type GivenPower,
  type MchdCheckId,
  type MchdVerification,
  readPowersTable,
  readRevocations,
  samplePowers,
  type VerifyMchdInput,
  verifyMchd,
} from '@styk/sdk/mchd';
import { describe, expect, test } from 'vitest';
import {
  AT,
  COMPANY,
  DELEGATED_NUMBER,
  delegable,
  HEAD,
  NONE_REVOKED,
  PERSON,
  passedOn,
  revoked,
  SOLE,
  signature,
  signed,
  subjectOf,
  TRUST,
  trusting,
} from './pki.ts';
import { type Input, notarial, SAMPLE } from './samples.ts';

type Question = Partial<Omit<VerifyMchdInput, 'power'>>;

function verify(power: GivenPower, question: Question = {}): Promise<MchdVerification> {
  return verifyMchd({
    power,
    trust: TRUST,
    at: AT,
    revocations: NONE_REVOKED,
    powersTable: samplePowers,
    subject: subjectOf('person-rsa'),
    document: 'upd',
    ...question,
  });
}

/** Codes of the answers of one check, or of all that are not good. */
function codes({ checks }: MchdVerification, id?: MchdCheckId): string[] {
  return checks.filter((check) => (id === undefined ? check.result !== 'ok' : check.id === id)).map(({ code }) => code);
}

describe('a sound power of attorney passes', () => {
  test.each(['rsa', '256', '512'])('signed with a key of %s', async (key) => {
    const power = await signed(trusting(), `head-${key}`.replace(/-(\d)/, '$1'));
    const result = await verify(power, { subject: subjectOf(key === 'rsa' ? 'person-rsa' : `person${key}`) });
    expect(codes(result)).toEqual([]);
    expect(result.verdict).toBe('passed');
    expect(result.root).toEqual(result.mchd);
    expect(codes(result, 'signer')).toEqual(['mchd-signer-entitled']);
  });

  test('of an entrepreneur', async () => {
    const power = await signed(trusting({ principals: [{ kind: 'entrepreneur', entrepreneur: SOLE }] }), 'ip256');
    expect((await verify(power)).verdict).toBe('passed');
  });

  test('of a person', async () => {
    const representatives = [{ kind: 'entrepreneur', entrepreneur: SOLE }];
    const power = await signed(
      trusting({ principals: [{ kind: 'individual', individual: PERSON }], representatives }),
      'person-rsa',
    );
    expect((await verify(power, { subject: subjectOf('ip256') })).verdict).toBe('passed');
  });

  test('passed on, with the one it stands on', async () => {
    const parents = [await signed(delegable(), 'head-rsa')];
    const result = await verify(await signed(passedOn(), 'ip256'), { parents });
    expect(codes(result)).toEqual([]);
    expect(codes(result, 'delegation')).toEqual(['mchd-delegation-holds']);
    expect(result.root).toMatchObject({ principals: [{ organisation: COMPANY }] });
    expect(result.verdict).toBe('passed');
  });

  test('without a certificate and a document these are not asked about', async () => {
    const result = await verify(await signed(trusting(), 'head-rsa'), { subject: undefined, document: undefined });
    expect(codes(result)).toEqual(['mchd-representative-not-asked', 'mchd-powers-not-asked']);
    expect(result.verdict).toBe('passed');
  });
});

/** Each answer that is not good, with what brings it about and nothing else wrong. */
const troubles: readonly {
  readonly code: string;
  readonly input?: Input;
  readonly signers?: readonly string[];
  readonly question?: Question;
  readonly verdict: 'failed' | 'indeterminate' | 'passed';
  /** What comes of it besides. */
  readonly also?: readonly string[];
}[] = [
  {
    code: 'mchd-format-remarks',
    input: { representatives: [{ kind: 'individual', individual: PERSON }], powers: joint() },
    question: { subject: undefined, document: undefined },
    verdict: 'passed',
  },
  { code: 'mchd-signature-missing', signers: [], verdict: 'indeterminate', also: ['mchd-signer-missing'] },
  { code: 'mchd-signature-refused', signers: ['revoked-rsa'], verdict: 'failed', also: ['mchd-signer-other-head'] },
  {
    code: 'mchd-signature-unclear',
    question: { trust: { anchors: TRUST.anchors, intermediates: TRUST.intermediates } },
    verdict: 'indeterminate',
  },
  {
    code: 'mchd-signer-of-other',
    input: {
      principals: [
        {
          kind: 'organisation',
          organisation: { ...COMPANY, inn: '7701234560', ogrn: '1027700132195' },
          heads: [{ person: HEAD }],
        },
      ],
    },
    verdict: 'failed',
  },
  { code: 'mchd-signer-is-person', signers: ['person-rsa'], verdict: 'failed' },
  {
    code: 'mchd-signer-other-head',
    input: { principals: [{ kind: 'organisation', organisation: COMPANY, heads: [{ person: PERSON }] }] },
    verdict: 'passed',
  },
  {
    code: 'mchd-signer-unclear',
    input: { principals: [{ kind: 'foreign', organisation: { name: 'Vector GmbH' }, heads: [HEAD] }] },
    verdict: 'indeterminate',
  },
  {
    code: 'mchd-heads-jointly',
    input: {
      principals: [
        {
          kind: 'organisation',
          organisation: COMPANY,
          heads: [
            { person: HEAD, acts: 'jointly' },
            { person: PERSON, acts: 'jointly' },
          ],
        },
      ],
    },
    verdict: 'indeterminate',
  },
  { code: 'mchd-not-yet', input: { issued: '2026-12-31' }, verdict: 'failed' },
  { code: 'mchd-expired', input: { validUntil: '2026-10-31' }, verdict: 'failed' },
  {
    code: 'mchd-time-unproven',
    input: { validUntil: '2026-11-30' },
    question: { signedAt: new Date('2026-11-20') },
    verdict: 'indeterminate',
  },
  { code: 'mchd-revoked', question: { revocations: revoked(SAMPLE, '2026-10-01') }, verdict: 'failed' },
  {
    code: 'mchd-revoked-later',
    question: { revocations: revoked(SAMPLE, '2026-12-01'), signedAt: new Date('2026-11-20') },
    verdict: 'indeterminate',
  },
  { code: 'mchd-revocation-unknown', question: { revocations: [] }, verdict: 'indeterminate' },
  {
    code: 'mchd-revocation-stale',
    question: { revocations: [readRevocations({ asOf: '2026-11-01', revoked: [] })] },
    verdict: 'indeterminate',
  },
  {
    code: 'mchd-not-registered',
    question: { revocations: [readRevocations({ number: SAMPLE, status: 'not-found', checkedAt: AT.toISOString() })] },
    verdict: 'indeterminate',
  },
  { code: 'mchd-representative-differs', question: { subject: subjectOf('ip256') }, verdict: 'failed' },
  {
    code: 'mchd-representative-renamed',
    input: {
      representatives: [{ kind: 'individual', individual: { ...PERSON, name: { last: 'Замужняя', first: 'Мария' } } }],
    },
    verdict: 'passed',
  },
  {
    code: 'mchd-representative-name-only',
    question: { subject: { surname: 'доверенная', givenName: 'Мария  Сергеевна' } },
    verdict: 'indeterminate',
  },
  {
    code: 'mchd-representatives-jointly',
    input: {
      representatives: [
        { kind: 'individual', individual: PERSON },
        { kind: 'individual', individual: HEAD },
      ],
      powers: joint(),
    },
    verdict: 'indeterminate',
  },
  { code: 'mchd-powers-unknown', question: { powersTable: undefined }, verdict: 'indeterminate' },
  { code: 'mchd-powers-do-not-cover', question: { powersTable: table(['waybill']) }, verdict: 'failed' },
  {
    code: 'mchd-powers-limited',
    input: {
      powers: {
        codes: [
          {
            code: 'STYK_TEST_SIGN',
            name: 'Подписание',
            limits: [{ code: 'SUM', name: 'До суммы', valueText: '100000' }],
          },
        ],
      },
    },
    verdict: 'indeterminate',
  },
  { code: 'mchd-powers-in-words', input: { powers: { text: 'Подписывать УПД' } }, verdict: 'indeterminate' },
];

function joint(): Input {
  return { codes: [{ code: 'STYK_TEST_SIGN', name: 'Подписание' }], exercise: 'jointly' };
}

function table(documents: readonly string[]) {
  return readPowersTable({ asOf: '2026-11-22', source: 'test', powers: [{ code: 'STYK_TEST_SIGN', documents }] });
}

describe('each trouble is told by its code, and only it', () => {
  test.each(troubles)(
    '$code',
    async ({ code, input = {}, signers = ['head-rsa'], question = {}, verdict, also = [] }) => {
      const result = await verify(await signed(trusting(input), ...signers), question);
      const ignored = ['mchd-representative-not-asked', 'mchd-powers-not-asked'];
      expect(codes(result).filter((one) => !ignored.includes(one))).toEqual([code, ...also]);
      expect(result.verdict).toBe(verdict);
      for (const { reason } of result.checks) expect(reason.ru + reason.en).not.toMatch(/\{\w+\}/);
    },
  );

  test('a file that is no power of attorney', async () => {
    const result = await verify({ file: new TextEncoder().encode('<a/>'), signatures: [] });
    expect([result.verdict, codes(result)]).toEqual(['failed', ['mchd-format-broken']]);
  });

  test('a name that is not ИдФайл', async () => {
    const power = await signed(trusting(), 'head-rsa');
    expect(codes(await verify({ ...power, fileName: 'mchd.txt' }))).toContain('mchd-format-remarks');
  });

  test('several principals: each has to have signed', async () => {
    const principals = [
      { kind: 'organisation', organisation: COMPANY, heads: [{ person: HEAD }] },
      { kind: 'entrepreneur', entrepreneur: SOLE },
    ];
    const both = await signed(trusting({ principals }), 'head-rsa', 'ip256');
    expect((await verify(both)).verdict).toBe('passed');
    const [first] = both.signatures;
    const one = await verify({ ...both, signatures: [first ?? new Uint8Array(), first ?? new Uint8Array()] });
    expect([one.verdict, codes(one)]).toEqual(['indeterminate', ['mchd-signer-missing']]);
  });

  test('a changed byte of the file', async () => {
    const power = await signed(trusting(), 'head-rsa');
    const file = Buffer.from(power.file);
    file.write('3', file.indexOf('МЧД-17') + Buffer.byteLength('МЧД-1'));
    expect(codes(await verify({ ...power, file }))).toEqual(['mchd-signature-refused']);
  });
});

const chains: readonly {
  readonly code: string;
  readonly parent?: Input;
  readonly child?: Input;
  readonly verdict?: 'indeterminate';
}[] = [
  { code: 'mchd-delegation-forbidden', parent: { delegation: 'none' } },
  { code: 'mchd-delegation-once', child: { delegation: 'further' } },
  { code: 'mchd-delegation-stranger', parent: { representatives: [{ kind: 'individual', individual: PERSON }] } },
  {
    code: 'mchd-delegation-wider',
    child: {
      powers: {
        codes: [
          { code: 'STYK_TEST_SIGN', name: 'Подписание' },
          { code: 'ANOTHER', name: 'Ещё' },
        ],
      },
    },
  },
  {
    code: 'mchd-delegation-wider',
    parent: {
      powers: {
        codes: [
          { code: 'STYK_TEST_SIGN', name: 'Подписание', limits: [{ code: 'SUM', name: 'До суммы', valueText: '1' }] },
        ],
      },
    },
  },
  { code: 'mchd-delegation-term', parent: { validUntil: '2027-05-31' } },
  {
    code: 'mchd-delegation-original',
    child: {
      previous: earlier('2a7e9a54-6b6f-4a43-9d0e-0c1f6f7f3b57'),
      original: earlier('2a7e9a54-6b6f-4a43-9d0e-0c1f6f7f3b00'),
    },
  },
  { code: 'mchd-delegation-words', parent: { powers: { text: 'Подписывать документы' } }, verdict: 'indeterminate' },
  { code: 'mchd-delegation-not-notarised', child: { notarial: undefined }, verdict: 'indeterminate' },
  {
    code: 'mchd-delegation-on-paper',
    child: { original: { ...earlier('x'), number: undefined } },
    verdict: 'indeterminate',
  },
];

function earlier(number: string): Input {
  return { number, givenBy: 'organisation', form: 'simple', issued: '2026-09-01', validUntil: '2027-08-31' };
}

describe('powers that are passed on', () => {
  test.each(chains)('$code', async ({ code, parent = {}, child = {}, verdict = 'failed' }) => {
    const parents = [await signed(delegable(parent), 'head-rsa')];
    const result = await verify(await signed(passedOn(child), 'ip256'), { parents });
    expect(codes(result)).toEqual([code]);
    expect(result.verdict).toBe(verdict);
  });

  test('mchd-delegation-parent-missing', async () => {
    const result = await verify(await signed(passedOn(), 'ip256'));
    expect([result.verdict, codes(result)]).toEqual(['indeterminate', ['mchd-delegation-parent-missing']]);
    expect(result.root).toBeUndefined();
  });

  test('mchd-delegation-too-long: each stands on the other', async () => {
    const first = await signed(passedOn({ original: earlier('aaaaaaaa-6b6f-4a43-9d0e-0c1f6f7f3b00') }), 'ip256');
    const number = 'aaaaaaaa-6b6f-4a43-9d0e-0c1f6f7f3b00';
    const second = await signed(
      passedOn({ number, original: earlier(DELEGATED_NUMBER), delegation: 'further' }),
      'ip256',
    );
    expect(codes(await verify(first, { parents: [second] }))).toContain('mchd-delegation-too-long');
  });

  test('the one it stands on is judged as well: a bad signature, a revocation', async () => {
    const child = await signed(passedOn(), 'ip256');
    const strange = [await signed(delegable(), 'person-rsa')];
    expect(codes(await verify(child, { parents: strange }))).toEqual(['mchd-signer-is-person']);
    const sound = [await signed(delegable(), 'head-rsa')];
    const result = await verify(child, { parents: sound, revocations: revoked(SAMPLE, '2026-10-05') });
    expect(codes(result)).toEqual(['mchd-revoked']);
    expect(result.checks.find(({ result: found }) => found === 'error')?.number).toBe(SAMPLE);
  });

  test('three links, passed on further and further', async () => {
    const middle = 'bbbbbbbb-6b6f-4a43-9d0e-0c1f6f7f3b00';
    const root = await signed(delegable({ delegation: 'further' }), 'head-rsa');
    const second = await signed(
      passedOn({
        number: middle,
        delegation: 'further',
        representatives: [{ kind: 'organisation', organisation: COMPANY }],
      }),
      'ip256',
    );
    const third = await signed(
      passedOn({
        delegators: [{ kind: 'organisation', organisation: COMPANY, heads: [{ person: HEAD }] }],
        previous: earlier(middle),
        notarial,
        issued: '2026-10-02',
      }),
      'head256',
    );
    const result = await verify(third, { parents: [second, root] });
    expect(codes(result)).toEqual([]);
    expect(result.checks.filter(({ id }) => id === 'signature')).toHaveLength(3);
    expect(result.verdict).toBe('passed');
  });
});

test('what was not checked passes only where it was allowed by name', async () => {
  const power = await signed(trusting(), 'head-rsa');
  const question = { revocations: [], powersTable: undefined };
  expect((await verify(power, question)).verdict).toBe('indeterminate');
  expect((await verify(power, { ...question, allowUnchecked: ['mchd-revocation'] })).verdict).toBe('indeterminate');
  expect((await verify(power, { ...question, allowUnchecked: ['mchd-revocation', 'powers'] })).verdict).toBe('passed');
  await expect(verify(power, { allowUnchecked: ['format' as 'powers'] })).rejects.toMatchObject({
    code: 'mchd-check-not-waivable',
  });
});

test('the last day is counted in Moscow, to its end', async () => {
  const power = await signed(trusting({ validUntil: '2026-11-30' }), 'head-rsa');
  const at = async (moment: string) => codes(await verify(power, { at: new Date(moment) }), 'period');
  expect(await at('2026-11-30T20:59:59Z')).toEqual(['mchd-in-force']);
  expect(await at('2026-11-30T21:00:00Z')).toEqual(['mchd-expired']);
});

test('a signature of another file does not serve', async () => {
  const power = await signed(trusting(), 'head-rsa');
  const other = await signature(new TextEncoder().encode('x'), 'head-rsa');
  expect((await verify({ ...power, signatures: [other] })).verdict).toBe('failed');
});
