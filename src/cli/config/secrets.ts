import { statSync } from 'node:fs';
import { join } from 'node:path';
import { cliErrors } from '../errors.ts';
import { readConfigText } from './config-file.ts';
import { variableOf } from './settings.ts';

/** Client secrets and tokens of the active profile. Values are never printed. */
export interface Secrets {
  /**
   * `clientSecret` comes from `STYK_CLIENT_SECRET` or else from the secrets file.
   * @throws StykError `cli-secrets-exposed` where others may read the file, `cli-secrets-malformed`
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

const secretsFileName = 'secrets.json';

/** Secrets live apart from the settings, in a file only its owner can read. */
export function openSecrets({ configDir, profile, env }: SecretsInit): Secrets {
  const path = join(configDir, secretsFileName);

  async function change(edit: (secrets: Map<string, string>) => void): Promise<void> {
    // Only few commands write secrets, while every command opens them.
    const { replaceFile } = await import('../files/replace-file.ts');
    const all = readSecrets(path);
    const own = all.get(profile) ?? new Map<string, string>();
    edit(own);
    all.set(profile, own);
    const values = Object.fromEntries([...all].map(([name, secrets]) => [name, Object.fromEntries(secrets)]));
    await replaceFile(path, `${JSON.stringify(values, undefined, 2)}\n`, 0o600);
  }
  return {
    get: async (name) => env[variableOf(name)] ?? readSecrets(path).get(profile)?.get(name),
    set: (name, value) => change((secrets) => secrets.set(name, value)),
    delete: (name) => change((secrets) => secrets.delete(name)),
  };
}

function readSecrets(path: string): Map<string, Map<string, string>> {
  const file = statSync(path, { throwIfNoEntry: false });
  if (file === undefined) return new Map();
  // Windows has no such bits: there the profile folder's own access list protects the file.
  if (process.platform !== 'win32' && (file.mode & 0o077) !== 0) {
    throw cliErrors.create('cli-secrets-exposed', { file: path }, { at: { file: path } });
  }
  const profiles = parseSecrets(readConfigText(path));
  if (profiles === undefined) throw cliErrors.create('cli-secrets-malformed', {}, { at: { file: path } });
  return profiles;
}

/** What the parser has to say about broken JSON is kept to ourselves: it quotes the text. */
function parseSecrets(text: string): Map<string, Map<string, string>> | undefined {
  try {
    const profiles = new Map<string, Map<string, string>>();
    for (const [name, secrets] of Object.entries(objectOf(JSON.parse(text)))) {
      const values = Object.entries(objectOf(secrets));
      if (!values.every((entry): entry is [string, string] => typeof entry[1] === 'string')) return undefined;
      profiles.set(name, new Map(values));
    }
    return profiles;
  } catch {
    return undefined;
  }
}

function objectOf(value: unknown): object {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new TypeError('not an object');
}
