import { fileSigner, parseCertificate, readCertificates, signDetached, type TrustMaterial } from '@styk/sdk/signing';
import type { ServiceRuntime } from '../../operation.ts';
import type { Tx } from '../../storage/tx.ts';
import type { EdoDependencies, SigningIdentity } from './dependencies.ts';
import { noPowers } from './documents/powers.ts';
import { checkSignature } from './documents/signature-check.ts';
import type { NewSignature } from './documents/signatures.ts';
import type { Making } from './notices/build.ts';

/** An organisation that the sandbox plays: the operator, or a counterparty. */
export interface PlayedOrganisation {
  /** Three characters of the operator, or a participant id. */
  readonly id: string;
  readonly name: string;
  readonly inn: string;
  readonly ogrn: string;
}

/** What is needed to sign on behalf of those that the sandbox plays. */
export interface SigningRoom {
  readonly runtime: ServiceRuntime;
  readonly dependencies: Pick<EdoDependencies, 'issueIdentity' | 'trust' | 'draw'>;
}

/** A file that the sandbox makes now. */
export function makingOf({ runtime, dependencies }: SigningRoom): Making {
  return { now: runtime.clock.now(), draw: dependencies.draw };
}

/** As the authority issues them, less a day. */
const KEPT_MS = 364 * 86_400_000;

/** Signs with the test key of the organisation, and checks what came out as any other signature. */
export async function signFor(
  room: SigningRoom,
  organisation: PlayedOrganisation,
  content: Uint8Array,
): Promise<NewSignature> {
  const { runtime, dependencies } = room;
  for (;;) {
    // The key, the trust and the moment of signing belong together: the clock may be moved at any time.
    const ready = await runtime.transact(({ tx, now }) => {
      const identity = findIdentity(tx, organisation.id, now);
      return identity && { identity, trust: dependencies.trust(tx), now };
    });
    if (ready !== undefined) return signWith(ready.identity, organisation, content, ready.trust, ready.now);
    const made = await dependencies.issueIdentity(organisation);
    await runtime.transact(({ tx, now }) => keepIdentity(tx, organisation.id, made, Math.min(startOf(made), now)));
  }
}

/** Signs before a transaction, in which nothing may be kept: with a key for this one signature. */
export async function signOnce(
  { issueIdentity, trust }: Pick<EdoDependencies, 'issueIdentity' | 'trust'>,
  organisation: Pick<PlayedOrganisation, 'name' | 'inn' | 'ogrn'>,
  content: Uint8Array,
  { tx, now }: { readonly tx: Tx; readonly now: number },
): Promise<NewSignature> {
  const identity = await issueIdentity(organisation);
  return signWith(identity, organisation, content, trust(tx), Math.max(now, startOf(identity)));
}

/** Making a key takes a while: nobody can have signed before the certificate was valid. */
function startOf({ certificatePem }: SigningIdentity): number {
  const [der] = readCertificates(Buffer.from(certificatePem));
  return der === undefined ? 0 : parseCertificate(der).notBefore.getTime();
}

/** Signs with this identity at this moment. */
async function signWith(
  identity: SigningIdentity,
  organisation: Pick<PlayedOrganisation, 'inn'>,
  content: Uint8Array,
  trust: TrustMaterial,
  now: number,
): Promise<NewSignature> {
  const signer = fileSigner({
    key: Buffer.from(identity.privateKeyPem),
    certificate: Buffer.from(identity.certificatePem),
  });
  const signature = await signDetached(content, signer, { signingTime: new Date(now) });
  const party = { inn: organisation.inn, partnerId: null };
  return checkSignature({ content, signature, party, trust, powers: noPowers, documentType: '', now });
}

/** The organisation's key, unless none was made yet or the clock has left the time of its certificate. */
function findIdentity(tx: Tx, owner: string, now: number): SigningIdentity | undefined {
  return tx.get<SigningIdentity>(
    `SELECT certificate_pem AS certificatePem, private_key_pem AS privateKeyPem FROM edo_identity
     WHERE owner = ? AND issued_at <= ? AND issued_at > ?`,
    owner,
    now,
    now - KEPT_MS,
  );
}

function keepIdentity(tx: Tx, owner: string, identity: SigningIdentity, issuedAt: number): void {
  tx.run(
    `INSERT INTO edo_identity (owner, certificate_pem, private_key_pem, issued_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (owner) DO UPDATE SET certificate_pem = excluded.certificate_pem,
       private_key_pem = excluded.private_key_pem, issued_at = excluded.issued_at`,
    owner,
    identity.certificatePem,
    identity.privateKeyPem,
    issuedAt,
  );
}
