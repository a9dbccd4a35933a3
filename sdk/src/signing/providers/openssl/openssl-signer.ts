import { gostFamilyOf } from '../../algorithms/gost-key.ts';
import { RSA_PSS_OID } from '../../algorithms/rsa.ts';
import type { Signer } from '../../signers/signer.ts';
import type { Certificate } from '../../x509/certificate.ts';
import { type CertifiedKeyInput, certifiedKey } from '../certified-key.ts';
import { providerErrors } from '../errors.ts';
import { lastWords } from '../last-words.ts';
import {
  isProgramMissing,
  type ProgramCall,
  type ProgramOptions,
  type ProgramResult,
  programFailed,
  runProgram,
} from '../run-program.ts';
import { inWorkFolder, readOutput } from '../work-folder.ts';

export interface OpensslSignerOptions extends CertifiedKeyInput, ProgramOptions {
  /** Path of the private key, in any form that this openssl reads. */
  readonly key: string;
  readonly passphrase?: string | undefined;
  /** Configuration that loads the gost engine or provider; OPENSSL_CONF for this process alone. */
  readonly configuration?: string | undefined;
  /** `openssl` on PATH by default. */
  readonly program?: string | undefined;
}

/**
 * A key that openssl uses: in a file we cannot read, or with an implementation of ГОСТ that has been certified. Each signature is a process:
 * `openssl dgst -<digest> -sign KEY -passin stdin -out OUTPUT INPUT`. The passphrase goes through a pipe.
 * @throws signing-certificate-absent, signing-algorithm-not-supported
 */
export function opensslSigner(options: OpensslSignerOptions): Signer {
  const { parsed, ...shown } = certifiedKey(options);
  return { ...shown, sign: (bytes) => signWithOpenssl(bytes, parsed, shown.algorithm.digest.nodeName, options) };
}

async function signWithOpenssl(
  bytes: Uint8Array,
  { publicKey }: Certificate,
  nodeName: string | undefined,
  options: OpensslSignerOptions,
): Promise<Uint8Array> {
  const { program = 'openssl', key, passphrase, configuration } = options;
  const { timeoutSeconds, signal, env } = options;
  const digest = GOST_DIGESTS[gostFamilyOf(publicKey.algorithm.oid)?.bits ?? 0] ?? nodeName ?? '';
  return await inWorkFolder(bytes, async ({ input, output }) => {
    const { exitCode, stdout, stderr } = await runOpenssl({
      program,
      args: [
        'dgst',
        `-${digest}`,
        ...['-sign', key, '-passin', 'stdin'],
        ...(publicKey.algorithm.oid === RSA_PSS_OID ? PSS_OPTIONS : []),
        ...['-out', output, input],
      ],
      input: `${passphrase ?? ''}\n`,
      variables: configuration === undefined ? {} : { OPENSSL_CONF: configuration },
      timeoutSeconds,
      signal,
      env,
    });
    if (exitCode !== 0) throw opensslFailed(exitCode, lastWords(`${stdout}${stderr}`, [passphrase]));
    return await readOutput(output, 'openssl');
  });
}

/** As both the engine and the provider call them. */
const GOST_DIGESTS: Readonly<Record<number, string>> = { 256: 'md_gost12_256', 512: 'md_gost12_512' };

/** The parameters of `PSS_SHA256`: a salt as long as the digest; the mask takes the same digest by itself. */
const PSS_OPTIONS = ['-sigopt', 'rsa_padding_mode:pss', '-sigopt', 'rsa_pss_saltlen:digest'];

async function runOpenssl(call: ProgramCall): Promise<ProgramResult> {
  try {
    return await runProgram(call);
  } catch (error) {
    if (call.program !== 'openssl' || !isProgramMissing(error)) throw error;
    throw providerErrors.create('signing-provider-openssl-missing', {}, { cause: error });
  }
}

/** openssl has one exit code for everything and tells the rest in English. */
function opensslFailed(exitCode: number, words: string): Error {
  if (/bad decrypt|bad password|wrong password|pkcs12 cipherfinal error/i.test(words)) {
    return providerErrors.create('signing-openssl-passphrase', {});
  }
  if (
    /message digest: md_gost|md_gost12\S* is not|invalid digest|unsupported|could not load (?:engine|the engine)|invalid engine/i.test(
      words,
    )
  ) {
    return providerErrors.create('signing-openssl-no-gost', { words });
  }
  return programFailed('openssl', exitCode, words);
}
