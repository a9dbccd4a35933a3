/** Signing with keys of tokens and HSMs through the PKCS#11 library of their maker. */
import { signingErrors } from '../../errors.ts';
import type { Signer } from '../../signers/signer.ts';
import { type CertifiedKey, certifiedKey } from '../certified-key.ts';
import { inTurn } from '../in-turn.ts';
import { type Attribute, type Handle, loadPkcs11js, type Pkcs11Binding } from './binding.ts';
import { CKA, CKO } from './constants.ts';
import { pkcs11Errors } from './errors.ts';
import { type TokenMechanism, tokenMechanism } from './mechanism.ts';
import { openToken, type TokenChoice, type TokenSession, tokenFailure } from './token-session.ts';

export type { Pkcs11Binding } from './binding.ts';
export { pkcs11Errors } from './errors.ts';

export interface Pkcs11SignerOptions extends TokenChoice {
  /** CKA_ID of the key in hex. */
  readonly keyId?: string | undefined;
  /** CKA_LABEL of the key. */
  readonly keyLabel?: string | undefined;
  /** The content of a certificate file; by default the certificate on the token with the id of the key. */
  readonly certificate?: Uint8Array | undefined;
  /** Further files with certificates of authorities. */
  readonly chain?: readonly Uint8Array[] | undefined;
  /** pkcs11js by default. */
  readonly binding?: Pkcs11Binding | undefined;
}

/** A signer that holds a session with a token. */
export interface Pkcs11Signer extends Signer {
  /** Logs out and lets the token go. */
  close(): void;
}

/**
 * A key on a token: RSA, ECDSA or GOST R 34.10-2012. The digest is computed here, the token signs it in one C_Sign;
 * signatures asked for at once are made one after another. Logs in before it returns, exactly once.
 * @throws signing-pkcs11-…, signing-certificate-absent, signing-algorithm-not-supported
 */
export async function pkcs11Signer(options: Pkcs11SignerOptions): Promise<Pkcs11Signer> {
  const wanted = keyAttributes(options);
  const binding = options.binding ?? (await loadPkcs11js());
  const token = openToken(binding, options);
  try {
    const key = onlyKey(token, wanted);
    const certificate = options.certificate ?? certificateOf(token, key);
    const { parsed, ...shown } = certifiedKey({ certificate, chain: options.chain });
    const mechanism = requireMechanism(token, { ...shown, parsed });
    const next = inTurn();
    return {
      ...shown,
      sign(bytes) {
        const digest = shown.algorithm.digest.compute(bytes);
        return next(() => signDigest(token, key, mechanism, digest));
      },
      close: () => token.close(),
    };
  } catch (error) {
    token.close();
    throw error;
  }
}

/** Longer than any signature: RSA with 16384 bits has 2048 octets. */
const SIGNATURE_LIMIT = 2048;

async function signDigest(
  { binding, session }: TokenSession,
  key: Handle,
  { mechanism, input, output }: TokenMechanism,
  digest: Uint8Array,
): Promise<Uint8Array> {
  try {
    binding.C_SignInit(session, { mechanism }, key);
    return output(await binding.C_SignAsync(session, Buffer.from(input(digest)), Buffer.alloc(SIGNATURE_LIMIT)));
  } catch (error) {
    throw tokenFailure(error);
  }
}

function keyAttributes({ keyId, keyLabel }: Pkcs11SignerOptions): readonly Attribute[] {
  const id = keyId?.replaceAll(/[\s:]/g, '');
  if (id !== undefined && !/^(?:[0-9a-f]{2})+$/i.test(id)) {
    throw pkcs11Errors.create('signing-pkcs11-key-id', { value: keyId ?? '' });
  }
  return [
    ...(id === undefined ? [] : [{ type: CKA.id, value: Buffer.from(id, 'hex') }]),
    ...(keyLabel === undefined ? [] : [{ type: CKA.label, value: Buffer.from(keyLabel) }]),
  ];
}

function onlyKey(session: TokenSession, wanted: readonly Attribute[]): Handle {
  const [only, ...others] = session.find(CKO.privateKey, wanted);
  const { token } = session;
  if (only === undefined) throw pkcs11Errors.create('signing-pkcs11-no-key', { token });
  if (others.length === 0) return only;
  const names = [only, ...others].map(
    (key) => `${session.read(key, CKA.id).toString('hex')} ${session.read(key, CKA.label)}`,
  );
  throw pkcs11Errors.create('signing-pkcs11-several-keys', { token, found: names.join(', ') });
}

/** A key and its certificate carry the same id (PKCS#11 2.40 base 4.6.3). */
function certificateOf(session: TokenSession, key: Handle): Buffer {
  const id = session.read(key, CKA.id);
  const [only, ...others] = id.length === 0 ? [] : session.find(CKO.certificate, [{ type: CKA.id, value: id }]);
  if (only !== undefined && others.length === 0) return session.read(only, CKA.value);
  throw pkcs11Errors.create('signing-pkcs11-no-certificate', { token: session.token });
}

function requireMechanism({ binding, slot, token }: TokenSession, key: CertifiedKey): TokenMechanism {
  const { name } = key.algorithm;
  const found = tokenMechanism(key.parsed.publicKey, key.algorithm);
  if (found === undefined) throw signingErrors.create('signing-algorithm-not-supported', { algorithm: name });
  if (binding.C_GetMechanismList(slot).includes(found.mechanism)) return found;
  const mechanism = `0x${found.mechanism.toString(16)}`;
  throw pkcs11Errors.create('signing-pkcs11-mechanism', { token, algorithm: name, mechanism });
}
