import { createVerifier, fileSigner, parseSignedData, signDetached } from '@styk/sdk/signing';
import { describe, expect, test } from 'vitest';
import { identifies } from '../../../../sdk/src/signing/cms/signer-info.ts';
import { AT, DOCUMENT, EXPECTED, fixture, TRUST } from '../support/fixtures.ts';

const isNightly = process.env['STYK_NIGHTLY'] !== undefined;

interface Region {
  readonly start: number;
  readonly end: number;
}

/** The part of the input that this view shows. */
function regionOf(signature: Uint8Array, part: Uint8Array): Region {
  const start = part.byteOffset - signature.byteOffset;
  return { start, end: start + part.length };
}

/** Content, signed attributes, the signer's certificate and the signature value: nothing in them may change. */
function boundRegions(signature: Uint8Array): Readonly<Record<string, Region>> {
  const { certificates, signers, content } = parseSignedData(signature);
  const [info] = signers;
  // Certificates of authorities that are inside may stand first; those of the trust material stand in for them.
  const own = certificates.find((certificate) => info !== undefined && identifies(info.sid, certificate));
  const last = info?.signedAttributes?.attributes.at(-1);
  const first = info?.signedAttributes?.attributes.at(0);
  if (info === undefined || own === undefined || first === undefined || last === undefined)
    throw new Error('no sample');
  return {
    certificate: regionOf(signature, own.raw),
    attributes: { start: regionOf(signature, first.raw).start, end: regionOf(signature, last.raw).end },
    value: regionOf(signature, info.signature),
    ...(content && { content: regionOf(signature, content) }),
  };
}

function flipped(octets: Uint8Array, at: number, mask: number): Uint8Array {
  const changed = Uint8Array.from(octets);
  changed[at] = (changed[at] ?? 0) ^ mask;
  return changed;
}

const verifier = createVerifier(TRUST);
const verdictOf = async (signature: Uint8Array, content: Uint8Array | undefined) =>
  (await verifier.verify({ signature, content, at: AT })).verdict;

/** The whole of two samples, and every sample at night. */
const QUICK = ['samples/doc.head256.sig', 'samples/doc.head-rsa.sig', 'samples/doc.head256.attached.p7s'];
const SAMPLES = EXPECTED.samples.filter(
  ({ signature, expect, form }) => expect === 'valid' && form === 'der' && (isNightly || QUICK.includes(signature)),
);
/** Every octet in nine ways takes its time. */
const timeout = isNightly ? 3_600_000 : 60_000;
const MASKS = isNightly ? [0x01, 0x02, 0x04, 0x08, 0x10, 0x20, 0x40, 0x80, 0xff] : [0x01];

describe.each(SAMPLES.map((sample) => [sample.signature, sample] as const))(
  'one octet changed in %s',
  (name, sample) => {
    const signature = Uint8Array.from(fixture(name));
    const content = sample.content === null ? undefined : fixture(sample.content);

    test.each(Object.entries(boundRegions(signature)))(
      'in the %s: never passed',
      async (_, { start, end }) => {
        expect(await verdictOf(signature, content)).toBe('passed');
        const passed: number[] = [];
        for (let at = start; at < end; at++) {
          for (const mask of MASKS)
            if ((await verdictOf(flipped(signature, at, mask), content)) === 'passed') passed.push(at);
        }
        expect(passed).toEqual([]);
      },
      timeout,
    );

    test(
      'anywhere else: what passes still says the same, by the same signer, over the same document',
      async () => {
        const regions = Object.values(boundRegions(signature));
        const isBound = (at: number) => regions.some(({ start, end }) => at >= start && at < end);
        for (let at = 0; at < signature.length; at++) {
          if (isBound(at)) continue;
          const changed = flipped(signature, at, 0x01);
          if ((await verdictOf(changed, content)) === 'passed')
            expect([at, meaningOf(changed)]).toEqual([at, meaningOf(signature)]);
        }
      },
      timeout,
    );
  },
);

/** All that a reader of the signature relies upon. */
function meaningOf(signature: Uint8Array): unknown {
  const { certificates, signers, content } = parseSignedData(signature);
  const hex = (octets: Uint8Array | undefined) => octets && Buffer.from(octets).toString('hex');
  return {
    content: hex(content),
    own: signers.map(({ sid }) => hex(certificates.find((certificate) => identifies(sid, certificate))?.raw)),
    signers: signers.map((info) => [
      hex(info.signedAttributes?.asReceived),
      hex(info.signature),
      info.digestAlgorithm.oid,
    ]),
  };
}

describe('one octet of the document changed', () => {
  test.each(['head256', 'head512', 'head-rsa'])(
    '%s: failed',
    async (name) => {
      const key = fixture(`pki/${name}.key.pem`);
      const signer = fileSigner({ key, certificate: fixture(`pki/${name}.crt.pem`) });
      const signature = await signDetached(DOCUMENT, signer, { signingTime: AT });
      for (let at = 0; at < DOCUMENT.length; at += isNightly ? 1 : 5) {
        expect([at, await verdictOf(signature, flipped(DOCUMENT, at, 0x01))]).toEqual([at, 'failed']);
      }
    },
    timeout,
  );
});
