import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { cliErrors } from '../errors.ts';
import { replaceFile } from '../files/replace-file.ts';
import { parseJsonObject, readConfigText } from './config-file.ts';
import { variableOf } from './settings.ts';

/** Client secrets and tokens of the active profile. Values are never printed. */
export interface Secrets {
  /**
   * `clientSecret` comes from `STYK_CLIENT_SECRET` or else from the secrets file.
   * @throws StykError `cli-secrets-exposed` where others may read the file
   */
  get(name: string): Promise<string | undefined>;
  set(name: string, value: string): Promise<void>;
  delete(name: string): Promise<void>;
}

export interface SecretsInit {
  readonly configDir: string;
  readonly profile: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export const secretsFileName = 'secrets.json';

/** Secrets live apart from the settings, in a file only its owner can read. */
export function openSecrets({ configDir, profile, env }: SecretsInit): Secrets {
  const path = join(configDir, secretsFileName);

  async function change(edit: (secrets: Record<string, string>) => void): Promise<void> {
    const all = await readSecrets(path);
    const own = all[profile] ?? {};
    edit(own);
    all[profile] = own;
    await replaceFile(path, `${JSON.stringify(all, undefined, 2)}\n`, 0o600);
  }
  return {
    get: async (name) => env[variableOf(name)] ?? (await readSecrets(path))[profile]?.[name],
    set: (name, value) =>
      change((secrets) => {
        secrets[name] = value;
      }),
    delete: (name) =>
      change((secrets) => {
        delete secrets[name];
      }),
  };
}

type SecretsByProfile = Record<string, Record<string, string>>;

async function readSecrets(path: string): Promise<SecretsByProfile> {
  const mode = await modeOf(path);
  if (mode === undefined) return {};
  // Windows has no such bits: there the profile folder's own access list protects the file.
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    throw cliErrors.create('cli-secrets-exposed', { file: path }, { at: { file: path } });
  }
  return parseJsonObject(readConfigText(path), path) as SecretsByProfile;
}

async function modeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).mode;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
