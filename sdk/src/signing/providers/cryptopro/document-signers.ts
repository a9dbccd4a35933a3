import type { DocumentSigner } from '../../signers/document-signer.ts';
import { readThumbprint, thumbprintOf } from '../thumbprint.ts';
import { cryptoproErrors } from './errors.ts';
import { type CspArguments, type CspOptions, type CspTool, cspRunner } from './run-csp.ts';

export interface CryptoproSignerOptions extends CspOptions {
  /** SHA-1 of the certificate in the user's own store; spaces and colons do not matter. */
  readonly thumbprint: string;
  /** `cryptcp` is the tool for signing; `csptest` does without a licence of cryptcp's own. */
  readonly tool?: CspTool | undefined;
  /** cryptcp neither builds nor checks the chain (`-nochain -norev`); the verifier here does that itself. */
  readonly noChainCheck?: boolean | undefined;
}

/**
 * A key in a container of CryptoPro CSP, used through its own tools, which make the whole CAdES-BES signature.
 * @throws signing-cryptopro-thumbprint
 */
export function cryptoproSigner({ tool = 'cryptcp', ...options }: CryptoproSignerOptions): DocumentSigner {
  const thumbprint = readThumbprint(options.thumbprint);
  if (thumbprint === undefined) {
    throw cryptoproErrors.create('signing-cryptopro-thumbprint', { value: options.thumbprint });
  }
  const { noChainCheck = false, ...csp } = options;
  const argumentsOf = tool === 'cryptcp' ? cryptcpArguments(thumbprint, noChainCheck) : csptestArguments(thumbprint);
  return {
    isSignedWith: (certificate) => thumbprintOf(certificate) === thumbprint,
    signDocument: cspRunner(tool, argumentsOf, csp),
  };
}

/** `cryptcp -sign -detached -der -cert -cadesbes -thumbprint HEX [-nochain -norev] INPUT OUTPUT` */
function cryptcpArguments(thumbprint: string, noChainCheck: boolean): CspArguments {
  const unchecked = noChainCheck ? ['-nochain', '-norev'] : [];
  const fixed = ['-sign', '-detached', '-der', '-cert', '-cadesbes', '-thumbprint', thumbprint, ...unchecked];
  return ({ input, output }) => [...fixed, input, output];
}

/** `csptest -sfsign -sign -detached -add -addsigtime -cades_strict -my HEX -in INPUT -out OUTPUT` */
function csptestArguments(thumbprint: string): CspArguments {
  const fixed = ['-sfsign', '-sign', '-detached', '-add', '-addsigtime', '-cades_strict', '-my', thumbprint];
  return ({ input, output }) => [...fixed, '-in', input, '-out', output];
}
