import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';

export interface TillConfig {
  /** Address of the ecosystem. */
  readonly baseUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly storeId: string;
  readonly posId: string;
  /** IANA time zone of the store; receipts carry its offset. */
  readonly timezone: string;
  /** Characters in a line of the printer: 32 or 42. */
  readonly receiptWidth: number;
  /** Number of the fiscal storage (ФН), 16 digits. */
  readonly fiscalStorage: string;
  /** Where the queue and the printed receipts live. */
  readonly dataDir: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads `styk.config.json` and the environment; what `.env` says counts where the environment is silent. */
export function loadConfig(projectDir: string, environment: Environment = process.env): TillConfig {
  const env = { ...readDotEnv(projectDir), ...environment };
  const file = JSON.parse(readFileSync(join(projectDir, 'styk.config.json'), 'utf8'));
  const app: Record<string, unknown> = file.app ?? {};
  const text = (name: string): string => {
    const value = app[name];
    if (typeof value !== 'string' || value === '') throw new Error(`styk.config.json: app.${name} is missing`);
    return value;
  };
  // Secrets never stand in the configuration file: it goes into version control.
  const secret = (name: string): string => {
    const value = env[name];
    if (value === undefined || value === '') throw new Error(`${name} is not set: see .env.example`);
    return value;
  };
  const fiscalStorage = text('fiscalStorage');
  if (!/^\d{16}$/.test(fiscalStorage)) throw new Error('styk.config.json: app.fiscalStorage must have 16 digits');
  const receiptWidth = app['receiptWidth'];
  if (receiptWidth !== 32 && receiptWidth !== 42) throw new Error('styk.config.json: app.receiptWidth is 32 or 42');
  return {
    baseUrl: env['STYK_BASE_URL'] ?? text('baseUrl'),
    clientId: secret('STYK_CLIENT_ID'),
    clientSecret: secret('STYK_CLIENT_SECRET'),
    // A conformance run has a store of its own.
    storeId: env['STYK_STORE_ID'] ?? text('storeId'),
    posId: env['STYK_POS_ID'] ?? text('posId'),
    timezone: text('timezone'),
    receiptWidth,
    fiscalStorage,
    dataDir: resolve(projectDir, env['STYK_WORK_DIR'] ?? 'var'),
  };
}

function readDotEnv(projectDir: string): Environment {
  const path = join(projectDir, '.env');
  return existsSync(path) ? parseEnv(readFileSync(path, 'utf8')) : {};
}
