import { type AnySigner, type FileSignerInput, fileSigner, readCertificates } from '@styk/sdk/signing';
import { aboutFile } from '../../../failure/about-file.ts';
import { readInput } from '../../../files/read-input.ts';
import type { SignerSettings } from './signer-settings.ts';

/** What is not written into settings. */
export interface SignerSurroundings {
  /** Passphrase of the key or PIN of the token, whichever this kind of signer has. */
  readonly secret: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
}

/** A signer that may hold something until it is closed. */
export interface OpenSigner {
  readonly signer: AnySigner;
  /** Plain data with which another thread can open it, too; absent where only one can use it. */
  readonly again?: FileSignerInput;
  close(): void;
}

type Settings<Kind extends SignerSettings['kind']> = Extract<SignerSettings, { readonly kind: Kind }>;

/**
 * Opens the signer described. Only the provider that is used is loaded. One of a token logs in at once.
 * @throws those of the provider; what the system says about files
 */
export async function openSettings(settings: SignerSettings, around: SignerSurroundings): Promise<OpenSigner> {
  switch (settings.kind) {
    case 'file':
      return await openFile(settings, around);
    case 'openssl':
      return withoutEnd(await openOpenssl(settings, around));
    case 'command':
      return withoutEnd(await openCommand(settings, around));
    case 'container':
    case 'cryptopro':
      return withoutEnd(await openCryptopro(settings, around));
    case 'pkcs11':
      return await openToken(settings, around);
  }
}

function withoutEnd(signer: AnySigner): OpenSigner {
  return { signer, close: () => undefined };
}

async function openFile(settings: Settings<'file'>, { secret: passphrase }: SignerSurroundings): Promise<OpenSigner> {
  const { key, cwd } = settings;
  const chain = await readAll(settings.chain, cwd);
  const again =
    'pfx' in key
      ? { pfx: await readInput(key.pfx, cwd), passphrase, chain }
      : { key: await readInput(key.file, cwd), passphrase, certificate: await certificates(key.cert, cwd), chain };
  const signer = await aboutFile('pfx' in key ? key.pfx : key.file, () => fileSigner(again));
  return { signer, again, close: () => undefined };
}

async function openOpenssl(settings: Settings<'openssl'>, { secret: passphrase, env, signal }: SignerSurroundings) {
  const { opensslSigner } = await import('@styk/sdk/signing/openssl');
  const { key, configuration, program, timeoutSeconds } = settings;
  const shared = { passphrase, env, signal, program, timeoutSeconds };
  return opensslSigner({ key, configuration, ...(await certified(settings)), ...shared });
}

async function openCommand(settings: Settings<'command'>, { env, signal }: SignerSurroundings) {
  const { documentCommandSigner, valueCommandSigner } = await import('@styk/sdk/signing/command');
  const { command, returns, timeoutSeconds } = settings;
  const shared = { command, timeoutSeconds, env, signal, ...(await certified(settings)) };
  if (returns === 'cms') return documentCommandSigner(shared);
  return valueCommandSigner({ ...shared, reversed: returns === 'reversed-value' });
}

async function openCryptopro(
  settings: Settings<'container'> | Settings<'cryptopro'>,
  { secret: pin, env, signal }: SignerSurroundings,
) {
  const { containerSigner, cryptoproSigner } = await import('@styk/sdk/signing/cryptopro');
  const { program, timeoutSeconds } = settings;
  const shared = { pin, program, timeoutSeconds, env, signal };
  if (settings.kind === 'cryptopro') {
    const { thumbprint, tool, noChainCheck } = settings;
    return cryptoproSigner({ thumbprint, tool, noChainCheck, ...shared });
  }
  return containerSigner({ container: settings.container, ...(await certified(settings)), ...shared });
}

async function openToken(settings: Settings<'pkcs11'>, { secret: pin }: SignerSurroundings): Promise<OpenSigner> {
  const { pkcs11Signer } = await import('@styk/sdk/signing/pkcs11');
  const { library, token, keyId, keyLabel, cert, cwd } = settings;
  const certificate = cert === undefined ? undefined : await certificates(cert, cwd);
  const chain = await readAll(settings.chain, cwd);
  const signer = await pkcs11Signer({ library, token, keyId, keyLabel, certificate, chain, pin });
  return { signer, close: () => signer.close() };
}

interface Certified {
  readonly cert: string;
  readonly chain: readonly string[];
  readonly cwd: string;
}

async function certified({ cert, chain, cwd }: Certified) {
  return { certificate: await certificates(cert, cwd), chain: await readAll(chain, cwd) };
}

function readAll(files: readonly string[], cwd: string): Promise<readonly Buffer[]> {
  return Promise.all(files.map((file) => certificates(file, cwd)));
}

/** Read once here, so that an error names its file. */
async function certificates(file: string, cwd: string): Promise<Buffer> {
  const bytes = await readInput(file, cwd);
  await aboutFile(file, () => readCertificates(bytes));
  return bytes;
}
