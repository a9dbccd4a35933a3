import { gostFamilyOf } from '../../algorithms/gost-key.ts';
import { signingErrors } from '../../errors.ts';
import type { Signer } from '../../signers/signer.ts';
import { type CertifiedKeyInput, certifiedKey } from '../certified-key.ts';
import { type CspArguments, type CspOptions, cspRunner } from './run-csp.ts';

export interface ContainerSignerOptions extends CertifiedKeyInput, CspOptions {
  /** Name of the container, as `csptest -keyset -enum_cont -fqcn` prints it. */
  readonly container: string;
}

/**
 * The bare key of a container: `csptest -keyset -container NAME -keytype exchange -sign GOST12_256 -in INPUT -out
 * OUTPUT`. What CryptoAPI returns is the whole signature turned round (r‖s, each little-endian) and is turned back to
 * the s‖r that CMS wants (RFC 4490 3.2).
 * @throws signing-certificate-absent, signing-algorithm-not-supported where the key is none of ГОСТ
 */
export function containerSigner({ container, certificate, chain, ...csp }: ContainerSignerOptions): Signer {
  const { parsed, ...shown } = certifiedKey({ certificate, chain });
  const family = gostFamilyOf(parsed.publicKey.algorithm.oid);
  if (family === undefined) {
    throw signingErrors.create('signing-algorithm-not-supported', { algorithm: shown.algorithm.name });
  }
  const fixed = ['-keyset', '-container', container, '-keytype', 'exchange', '-sign', `GOST12_${family.bits}`];
  const argumentsOf: CspArguments = ({ input, output }) => [...fixed, '-in', input, '-out', output];
  const run = cspRunner('csptest', argumentsOf, csp);
  return { ...shown, sign: async (bytes) => (await run(bytes)).reverse() };
}
