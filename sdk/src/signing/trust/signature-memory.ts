import { signatureScheme } from '../algorithms/signatures.ts';
import type { AlgorithmIdentifier } from '../x509/algorithm-identifier.ts';
import type { PublicKeyInfo } from '../x509/certificate.ts';

/** A structure of authorities: certificate, revocation list or OCSP response. */
export interface Signed {
  readonly tbs: Uint8Array;
  readonly signatureAlgorithm: AlgorithmIdentifier;
  readonly signature: Uint8Array;
}

export type SignatureAnswer = 'holds' | 'invalid' | 'weak' | 'not-supported';

/** Whether a key has signed a structure, found out once: lists are long, and the same chains come again and again. */
export class SignatureMemory {
  readonly #answers = new WeakMap<Signed, WeakMap<PublicKeyInfo, SignatureAnswer>>();

  check(signed: Signed, key: PublicKeyInfo): SignatureAnswer {
    const ofSigned = this.#answers.get(signed) ?? new WeakMap<PublicKeyInfo, SignatureAnswer>();
    this.#answers.set(signed, ofSigned);
    const known = ofSigned.get(key);
    if (known !== undefined) return known;
    const answer = checkSigned(signed, key);
    ofSigned.set(key, answer);
    return answer;
  }
}

function checkSigned({ tbs, signatureAlgorithm, signature }: Signed, key: PublicKeyInfo): SignatureAnswer {
  const { weak, verify } = signatureScheme(signatureAlgorithm);
  if (weak) return 'weak';
  if (verify === undefined) return 'not-supported';
  return verify(key, tbs, signature) ? 'holds' : 'invalid';
}
