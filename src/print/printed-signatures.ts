import type { PrintedSignature } from '@styk/sdk/edo/print';
import type { Verification, VerifiedSigner } from '@styk/sdk/signing';

/** What is known of a signature beside what its verification says. */
export interface SignatureFacts {
  /** «Продавец». */
  readonly party?: string;
  readonly power?: { readonly number: string; readonly from?: string; readonly to?: string };
  /** Whose simple signature the operator has sealed with this one. */
  readonly simpleSigner?: string;
  /** The moment it was judged at, RFC 3339, where it could not even be read. */
  readonly judgedAt: string;
  /** Why it binds nobody although the signature itself holds. */
  readonly objection?: string;
}

/**
 * What a form shows of a signature file: one stamp for each signer. Only a verification that was passed as a whole
 * confirms; one that is open for lack of a check confirms as little as one that failed.
 */
export function printedSignatures(verification: Verification, facts: SignatureFacts): readonly PrintedSignature[] {
  const { verdict, signers } = verification;
  const { judgedAt, objection, ...common } = facts;
  const isConfirmed = verdict === 'passed' && objection === undefined;
  const reason = objection ?? reasonOf(verification);
  const judged = isConfirmed ? ({ verdict: 'confirmed' } as const) : ({ verdict: 'not-confirmed', reason } as const);
  if (signers.length === 0) return [{ ...common, verdict: 'not-confirmed', reason, judgedAt }];
  return signers.map((signer) => ({ ...common, ...judged, ...signerFacts(signer) }));
}

function signerFacts({
  subject,
  serial,
  issuer,
  notBefore,
  notAfter,
  signedAt,
  judgedAt,
  judgedAtSource,
}: VerifiedSigner) {
  const { cn, surname, givenName, organization, innLe, inn, title } = subject;
  const person = [surname, givenName].filter(Boolean).join(' ');
  return {
    ...known('owner', person || cn),
    ...known('organisation', organization),
    ...known('inn', innLe ?? inn),
    ...known('position', title),
    certificate: { serial, issuer, ...known('notBefore', notBefore), ...known('notAfter', notAfter) },
    ...(judgedAtSource === 'timestamp'
      ? ({ signedAt: judgedAt, signedAtSource: 'timestamp' } as const)
      : { ...known('signedAt', signedAt), ...(signedAt && ({ signedAtSource: 'signed-attribute' } as const)) }),
    judgedAt,
  };
}

function known<Key extends string>(key: Key, value: string | undefined): { readonly [K in Key]?: string } {
  return (value === undefined || value === '' ? {} : { [key]: value }) as { readonly [K in Key]?: string };
}

/** The first thing that is wrong, else the first that could not be checked. */
function reasonOf({ checks }: Verification): string {
  const found =
    checks.find(({ result }) => result === 'error') ??
    checks.find(({ id, result }) => result === 'not-checked' && id !== 'timestamp' && id !== 'mchd');
  return found?.reason.ru ?? 'подпись не проверена полностью';
}
