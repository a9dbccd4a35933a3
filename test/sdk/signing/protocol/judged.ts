import { createVerifier, type TrustMaterial, type Verification } from '@styk/sdk/signing';
import {
  buildProtocol,
  fileFacts,
  type JudgedDocument,
  type Protocol,
  type ProtocolInput,
} from '@styk/sdk/signing/protocol';
import { AT, DOCUMENT, fixture, TRUST } from '../support/fixtures.ts';

/** What the verifier says of one of the sample signatures over `doc.xml` or other bytes. */
function judge(sample: string, content: Uint8Array = DOCUMENT, trust: TrustMaterial = TRUST): Promise<Verification> {
  return createVerifier(trust).verify({ signature: fixture(`samples/${sample}`), content, at: AT });
}

export async function judgedDocument(
  samples: readonly string[],
  content: Uint8Array = DOCUMENT,
  trust: TrustMaterial = TRUST,
): Promise<JudgedDocument> {
  const signatures = samples.map(async (sample) => ({
    file: fileFacts(sample, fixture(`samples/${sample}`)),
    verification: await judge(sample, content, trust),
  }));
  return { file: fileFacts('doc.xml', content), signatures: await Promise.all(signatures) };
}

export function protocolOf(documents: readonly JudgedDocument[], more: Partial<ProtocolInput> = {}): Protocol {
  return buildProtocol({
    program: { name: 'styk', version: '0.0.0' },
    at: AT,
    atSource: 'given',
    asked: [],
    allowUnchecked: [],
    documents,
    trust: TRUST,
    ...more,
  });
}
