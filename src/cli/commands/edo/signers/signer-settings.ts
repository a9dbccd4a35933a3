import { resolve } from 'node:path';
import type { OptionValues } from '../../../registry/option-spec.ts';
import { edoSignerErrors } from './errors.ts';
import type { SIGNER_OPTIONS } from './signer-options.ts';
import { splitCommand } from './split-command.ts';

export type SignerOptions = OptionValues<typeof SIGNER_OPTIONS>;

/** Where a certificate and those above it lie, as the user named them. */
interface CertificateFiles {
  readonly cert: string;
  readonly chain: readonly string[];
}

interface FileSettings {
  readonly kind: 'file';
  readonly key: { readonly pfx: string } | { readonly file: string; readonly cert: string };
  readonly chain: readonly string[];
}

interface OpensslSettings extends CertificateFiles {
  readonly kind: 'openssl';
  readonly key: string;
  readonly configuration?: string | undefined;
}

interface CommandSettings extends CertificateFiles {
  readonly kind: 'command';
  readonly command: readonly string[];
  readonly returns: 'value' | 'reversed-value' | 'cms';
}

interface ContainerSettings extends CertificateFiles {
  readonly kind: 'container';
  readonly container: string;
}

interface CryptoproSettings {
  readonly kind: 'cryptopro';
  readonly thumbprint: string;
  readonly tool: 'cryptcp' | 'csptest';
  readonly noChainCheck: boolean;
}

interface Pkcs11Settings {
  readonly kind: 'pkcs11';
  readonly library: string;
  readonly token?: string | undefined;
  readonly keyId?: string | undefined;
  readonly keyLabel?: string | undefined;
  readonly cert?: string | undefined;
  readonly chain: readonly string[];
}

/** What a signer needs to be opened: plain data without secrets. */
export type SignerSettings = (
  | FileSettings
  | OpensslSettings
  | CommandSettings
  | ContainerSettings
  | CryptoproSettings
  | Pkcs11Settings
) & {
  /** Absolute path against which relative ones are meant. */
  readonly cwd: string;
  readonly program?: string | undefined;
  readonly timeoutSeconds: number;
};

/** @throws cli-edo-key-missing, cli-edo-signer-option-missing, cli-edo-command-unclosed */
export function signerSettings(options: SignerOptions, cwd: string): SignerSettings {
  const { signerProgram, signerTimeout: timeoutSeconds } = options;
  return { ...settingsOf(options, cwd), cwd, program: signerProgram, timeoutSeconds };
}

function settingsOf(options: SignerOptions, cwd: string) {
  const { cert, chain } = options;
  const needed = <Name extends keyof SignerOptions & string>(name: Name, flag: string): string => {
    const value = options[name];
    if (typeof value === 'string' && value !== '') return value;
    throw edoSignerErrors.create('cli-edo-signer-option-missing', { signer: options.signer, option: flag });
  };
  const path = (file: string | undefined) => (file === undefined ? undefined : resolve(cwd, file));
  switch (options.signer) {
    case 'file':
      return { kind: 'file', key: keyFiles(options), chain } satisfies FileSettings;
    case 'openssl': {
      const key = resolve(cwd, needed('key', '--key'));
      const configuration = path(options.opensslConf);
      return {
        kind: 'openssl',
        key,
        configuration,
        cert: needed('cert', '--cert'),
        chain,
      } satisfies OpensslSettings;
    }
    case 'command': {
      const command = splitCommand(needed('signerCommand', '--signer-command'));
      const returns = options.signerReturns;
      return { kind: 'command', command, returns, cert: needed('cert', '--cert'), chain } satisfies CommandSettings;
    }
    case 'cryptopro': {
      const { container, cspTool: tool, skipChainCheck: noChainCheck } = options;
      if (container !== undefined) {
        return { kind: 'container', container, cert: needed('cert', '--cert'), chain } satisfies ContainerSettings;
      }
      const thumbprint = needed('thumbprint', '--thumbprint');
      return { kind: 'cryptopro', thumbprint, tool, noChainCheck } satisfies CryptoproSettings;
    }
    case 'pkcs11': {
      const { tokenLabel: token, keyId, keyLabel } = options;
      const library = resolve(cwd, needed('pkcs11Module', '--pkcs11-module'));
      return { kind: 'pkcs11', library, token, keyId, keyLabel, cert, chain } satisfies Pkcs11Settings;
    }
  }
}

function keyFiles({ key, cert, pfx }: SignerOptions): FileSettings['key'] {
  if (pfx !== undefined && key === undefined && cert === undefined) return { pfx };
  if (pfx === undefined && key !== undefined && cert !== undefined) return { file: key, cert };
  throw edoSignerErrors.create('cli-edo-key-missing', {});
}
