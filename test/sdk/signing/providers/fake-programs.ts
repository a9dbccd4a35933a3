import { chmodSync, copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileSigner, signDetached } from '@styk/sdk/signing';
import { tempFolder } from '../../../temp-folder.ts';
import { AT, DOCUMENT, fixture } from '../support/fixtures.ts';

const FAKE_CSP = resolve(import.meta.dirname, '../../../fixtures/providers/fake-csp.cjs');

/** What a fake program was given, as everybody on the machine could have seen it. */
interface Seen {
  readonly tool: string;
  readonly argv: readonly string[];
  readonly stdin: string;
  readonly env: readonly string[];
}

export interface FakeCsp {
  readonly folder: string;
  readonly cryptcp: string;
  readonly csptest: string;
  /** The environment in which it gives this answer. */
  env(answer: string, more?: Readonly<Record<string, string>>): Record<string, string>;
  seen(): readonly Seen[];
}

/** Fake tools of CryptoPro CSP in a folder; by default they return this signature. */
export function fakeCsp(signature: Uint8Array): FakeCsp {
  const folder = tempFolder();
  for (const tool of ['cryptcp', 'csptest']) {
    copyFileSync(FAKE_CSP, join(folder, tool));
    chmodSync(join(folder, tool), 0o755);
  }
  const log = join(folder, 'log.jsonl');
  writeFileSync(join(folder, 'signature.bin'), signature);
  return {
    folder,
    cryptcp: join(folder, 'cryptcp'),
    csptest: join(folder, 'csptest'),
    env: (answer, more = {}) => ({
      ...(process.env as Record<string, string>),
      FAKE_ANSWER: answer,
      FAKE_LOG: log,
      FAKE_SIGNATURE: join(folder, 'signature.bin'),
      ...more,
    }),
    seen() {
      const lines = existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n') : [];
      return lines.map((line) => JSON.parse(line) as Seen);
    },
  };
}

/** A program of ours in this folder, a text for Node.js. */
export function nodeProgram(folder: string, name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/usr/bin/env node\n${text}`, { mode: 0o755 });
  return path;
}

/** The signer of the test authorities whose key lies in files. */
export function fileSignerOf(name: string) {
  return fileSigner({ key: fixture(`pki/${name}.key.pem`), certificate: fixture(`pki/${name}.crt.pem`) });
}

/** A detached signature of the sample document, as a tool with the same key would make it. */
export function signatureOf(name: string, content: Uint8Array = DOCUMENT, signingTime: Date = AT): Promise<Uint8Array> {
  return signDetached(content, fileSignerOf(name), { signingTime });
}
