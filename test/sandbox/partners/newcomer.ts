import { generateKeyPairSync, sign } from 'node:crypto';
import type { SandboxOptions } from '../../../src/sandbox/sandbox.ts';
import { authorityMigrations } from '../../../src/sandbox/services/certificates/authority.ts';
import { createEventsService } from '../../../src/sandbox/services/events/service.ts';
import { identityService } from '../../../src/sandbox/services/identity/service.ts';
import { createPartnersService } from '../../../src/sandbox/services/partners/service.ts';
import { type CallOptions, type Client, connect, newKey, type Reply, startClient } from '../harness.ts';
import { noIncidents } from '../no-incidents.ts';

export const NOW = Date.parse('2026-11-22T09:00:00Z');
export const SECOND = 1000;
export const DAY = 86_400_000;

/** The only file the test's partners see, with its hash. */
export const FILE = { fileId: 'fil_00000001', sha256: 'ab'.repeat(32) };

/** Onboarding without the domains behind it, with the contracts at these versions instead of today's. */
export function onboardingServices(
  versions: Readonly<Record<string, string>> = {},
): NonNullable<SandboxOptions['services']> {
  return ({ contractVersions, forgetTokens }) => [
    identityService,
    createEventsService(noIncidents),
    createPartnersService({
      contractVersions: { ...contractVersions, ...versions },
      forgetTokens,
      fileHash: (_tx, _partner, _now, fileId) => (fileId === FILE.fileId ? FILE.sha256 : undefined),
    }),
    { name: 'certificates', migrations: authorityMigrations, handlers: {} },
  ];
}

const application = {
  inn: '7707083893',
  ogrn: '1027700132195',
  kpp: '770701001',
  name: 'ООО «Новый партнёр»',
  type: 'loyalty-shop',
  capabilities: ['loyalty-pos', 'edo-exchange', 'events-consumer'],
  contacts: [{ kind: 'email', value: 'dev@partner.example' }],
};

const key = generateKeyPairSync('ec', { namedCurve: 'P-256' });

/** The public key of what `report` signs. */
export function reportKey(): object {
  return { ...key.publicKey.export({ format: 'jwk' }), kid: 'report-key' };
}

/** A report as `styk conformance run` makes it, signed; what differs from a good one is given. */
export function report(change: Record<string, unknown> = {}, signed: Record<string, unknown> = {}) {
  const verdicts = [
    { id: 'CORE-01', verdict: 'pass' },
    { id: 'LOY-01', verdict: 'pass' },
  ];
  const contracts = { loyalty: '1.0.0', events: '1.0.0' };
  const body = { profile: 'loyalty-pos', mode: 'certify', contracts, verdicts, evidenceSha256: FILE.sha256, ...change };
  const checks = body.verdicts.map((one) => ({ severity: 'blocker', ...one }));
  const { profile, mode } = body;
  const payload = { reportVersion: 1, profile, mode, contracts: body.contracts, checks, ...signed };
  const plain = body.verdicts.map(({ id, verdict }) => ({ id, verdict }));
  return { ...body, verdicts: plain, reportJws: jws(payload) };
}

function jws(payload: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part({ alg: 'ES256', kid: 'report-key' })}.${part(payload)}`;
  const signature = sign('sha256', Buffer.from(text), { key: key.privateKey, dsaEncoding: 'ieee-p1363' });
  return `${text}.${signature.toString('base64url')}`;
}

/** A partner on its way in, and the sandbox's own client that moves the clock. */
export class Newcomer {
  readonly client: Client;
  readonly ids: { readonly partnerId: string; readonly applicationId: string; readonly agreementId: string };
  #token: string;

  private constructor(client: Client, ids: Newcomer['ids'], token: string) {
    this.client = client;
    this.ids = ids;
    this.#token = token;
  }

  static async apply(change: object = {}, options: Partial<SandboxOptions> = {}): Promise<Newcomer> {
    const client = await startClient({ services: onboardingServices(), clock: NOW, ...options });
    await client.call('PUT', '/sandbox/v1/clock', { body: { frozen: true } });
    return Newcomer.at(client, change);
  }

  static async at(client: Client, change: object = {}): Promise<Newcomer> {
    const body = { ...application, ...change };
    const applied = await client.call('POST', '/partners/v1/applications', { body, key: newKey(), token: null });
    if (applied.status !== 201) throw new Error(applied.text);
    return new Newcomer(client, applied.json, applied.json.registrationAccessToken);
  }

  /** The same partner in a sandbox that was started again. */
  movedTo(client: Client): Newcomer {
    return new Newcomer(client, this.ids, this.#token);
  }

  get own(): string {
    return `/partners/v1/partners/${this.ids.partnerId}`;
  }

  call(method: string, path: string, options: CallOptions = {}): Promise<Reply> {
    return this.client.call(method, path, { token: this.#token, ...options });
  }

  /** A POST under a new key; its status and body. */
  async post(path: string, body?: object): Promise<Reply> {
    return await this.call('POST', path, { ...(body === undefined ? {} : { body }), key: newKey() });
  }

  async get(path: string): Promise<Reply['json']> {
    const answer = await this.call('GET', path);
    if (answer.status !== 200) throw new Error(answer.text);
    return answer.json;
  }

  async advance(advanceMs: number): Promise<void> {
    const again = await connect(this.client.sandbox);
    const moved = await again.call('PUT', '/sandbox/v1/clock', { body: { advanceMs } });
    if (moved.status !== 200) throw new Error(moved.text);
  }

  async run(job: string): Promise<void> {
    const again = await connect(this.client.sandbox);
    const done = await again.call('POST', `/sandbox/v1/jobs/${job}:run`, { key: newKey() });
    if (done.status !== 200) throw new Error(done.text);
  }

  async sign(): Promise<Reply> {
    const { textHash } = await this.get(`/partners/v1/agreements/${this.ids.agreementId}`);
    return this.post(`/partners/v1/agreements/${this.ids.agreementId}/sign`, { acceptedHash: textHash });
  }

  application(): Promise<Reply['json']> {
    return this.get(`/partners/v1/applications/${this.ids.applicationId}`);
  }

  async capabilities(): Promise<Record<string, string>> {
    const { items } = await this.get(`${this.own}/capabilities`);
    return Object.fromEntries(items.map(({ name, state }: { name: string; state: string }) => [name, state]));
  }

  /** Signs, takes a key and goes on with it; returns what was issued. */
  async takeKey(change: object = {}): Promise<Reply['json']> {
    const issued = await this.post(`${this.own}/credentials`, { environment: 'sandbox', ...change });
    if (issued.status !== 201) throw new Error(issued.text);
    await this.signIn(issued.json);
    return issued.json;
  }

  async signIn({ clientId, clientSecret }: { clientId: string; clientSecret: string }): Promise<void> {
    const own = await connect({ ...this.client.sandbox, credentials: { clientId, clientSecret } });
    this.#token = own.token;
  }

  async registerKey(): Promise<void> {
    const answer = await this.post('/identity/v1/keys:rotate', { publicJwk: reportKey() });
    if (answer.status !== 201) throw new Error(answer.text);
  }

  /** Everything up to a certificate: checks, agreement, key, report. */
  async certify(change: Record<string, unknown> = {}): Promise<Reply['json']> {
    await this.advance(5 * SECOND);
    await this.sign();
    await this.takeKey();
    await this.registerKey();
    return (await this.post('/partners/v1/conformance-runs', report(change))).json;
  }

  async invariants(): Promise<unknown> {
    const again = await connect(this.client.sandbox);
    return (await again.call('GET', '/sandbox/v1/invariants')).json.violations;
  }
}
