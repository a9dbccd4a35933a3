import { onTestFinished } from 'vitest';
import { builtInPartner } from '../../src/sandbox/built-in-partner.ts';
import type { Sandbox, SandboxOptions } from '../../src/sandbox/sandbox.ts';
import { startSandbox } from '../../src/sandbox/server.ts';

export { servicesWith } from './frame-services.ts';

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape
  readonly json: any;
}

export interface Client {
  readonly sandbox: Sandbox;
  readonly token: string;
  call(method: string, path: string, options?: CallOptions): Promise<Reply>;
  /** POST of a store of the built-in partner under this key. */
  postStore(body: object, key?: string): Promise<Reply>;
}

export interface CallOptions {
  readonly body?: unknown;
  /** Sent as they are instead of `body`. */
  readonly raw?: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
  readonly key?: string;
  readonly token?: string | null;
}

export const STORES = `/partners/v1/partners/${builtInPartner.partnerId}/stores`;

let keys = 0;

/** A fresh key for each call. */
export function newKey(): string {
  keys += 1;
  return `key-${String(keys).padStart(8, '0')}`;
}

export function newStore(storeId: string, name = 'Shop'): object {
  return { storeId, name, timezone: 'Europe/Moscow', posIds: ['pos-1'] };
}

/**
 * A sandbox of this test with a client that is let in. When the test ends, no defect of the sandbox may have been met,
 * unless the test says it provokes them.
 */
export async function startClient(
  options: Partial<SandboxOptions> & { readonly expectDefects?: boolean } = {},
): Promise<Client> {
  const { expectDefects = false, ...rest } = options;
  const sandbox = await startSandbox({ port: 0, limitMultiplier: 1000, language: 'en', ...rest });
  onTestFinished(async () => {
    await sandbox.close();
    const [defect] = sandbox.defects();
    if (!expectDefects && defect !== undefined) throw defect.error;
  });
  return connect(sandbox);
}

export async function connect(sandbox: Sandbox): Promise<Client> {
  const { clientId, clientSecret } = sandbox.credentials;
  const grant = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
  const answer = await send(sandbox.url, 'POST', '/identity/v1/oauth/token', {
    raw: new URLSearchParams(grant).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    token: null,
  });
  const token = String(answer.json.access_token);
  const call: Client['call'] = (method, path, options = {}) => send(sandbox.url, method, path, { token, ...options });
  return {
    sandbox,
    token,
    call,
    postStore: (body, key = newKey()) => call('POST', STORES, { body, key }),
  };
}

async function send(url: string, method: string, path: string, options: CallOptions): Promise<Reply> {
  const { body, raw, key, token } = options;
  const headers: Record<string, string> = { ...options.headers };
  if (body !== undefined) headers['content-type'] ??= 'application/json';
  if (key !== undefined) headers['idempotency-key'] = key;
  if (token !== undefined && token !== null) headers.authorization = `Bearer ${token}`;
  const content = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  const init = { method, headers, ...(content === undefined ? {} : { body: content }) };
  const response = await fetch(url + path, init as RequestInit);
  const text = await response.text();
  const isJson = text !== '' && /[/+]json/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : undefined };
}
