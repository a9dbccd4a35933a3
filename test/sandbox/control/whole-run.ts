import { hash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildUpd, sampleUpd } from '@styk/sdk/edo';
import { fileSigner, signDetached } from '@styk/sdk/signing';
import { Traffic } from '../crash/traffic.ts';
import { upload } from '../files/upload.ts';
import { type CallOptions, type Client, connect, type Reply, startClient } from '../harness.ts';
import { ofLines, process as processRegister } from '../loyalty/registers/desk.ts';
import { basket } from '../loyalty/till.ts';

const START = Date.parse('2027-03-01T09:00:00Z');
const DAY = 86_400_000;
const TYPES = ['order.*', 'loyalty.*', 'stock.*', 'edo.*', 'payment.*', 'giftcard.*', 'report.ready', 'ticket.updated'];

/** Where a run listens: addresses are in answers, so that two runs are the same on the same ports alone. */
export interface Ports {
  readonly sandbox: number;
  readonly receiver: number;
}

/** All that a run has left. */
export interface Run {
  readonly ports: Ports;
  readonly journal: readonly string[];
  readonly deliveries: string;
  readonly log: string;
  /** What the webhook's receiver got, in its order. */
  readonly received: readonly string[];
}

/** A partner's day through every domain, in a fresh sandbox with a seed whose clock stands still and is moved by the partner. */
export async function wholeRun(randomSeed: string, ports: Ports, days: number): Promise<Run> {
  const client = await startClient({
    port: ports.sandbox,
    randomSeed,
    clock: START,
    frozen: true,
    seed: 'small',
    limitMultiplier: 100_000,
  });
  const partner = new Partner(client);
  const { server, received } = await startReceiver(ports.receiver, partner);
  const { port: receiver } = server.address() as AddressInfo;
  try {
    const subscriptionId = await partner.subscribe(`http://127.0.0.1:${receiver}/hook`);
    for (let day = 0; day < days; day += 1) await partner.day();
    const deliveries = await partner.pages(`/events/v1/subscriptions/${subscriptionId}/deliveries`);
    const log = await partner.events();
    const { items } = client.sandbox.journal.page(5000, undefined);
    return {
      ports: { sandbox: client.sandbox.port, receiver },
      journal: items.map((exchange) => JSON.stringify(exchange)),
      deliveries,
      log,
      received,
    };
  } finally {
    await client.sandbox.close();
    server.closeAllConnections();
    server.close();
  }
}

/** Refuses every third event the first time, and looks up an order before it takes an event about it. */
async function startReceiver(port: number, partner: Partner): Promise<{ server: Server; received: string[] }> {
  const received: string[] = [];
  const refused = new Set<string>();
  let pings = 0;
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const event = JSON.parse(body);
    if (event.type === 'styk.ping') {
      pings += 1;
      response.writeHead(pings % 2 === 1 ? 204 : 401).end();
      return;
    }
    received.push(`${request.headers['webhook-id']} ${body}`);
    if (event.type === 'order.created') await partner.call('GET', `/orders/v1/orders/${event.subject}`);
    const isRefused = received.length % 3 === 0 && !refused.has(event.id);
    if (isRefused) refused.add(event.id);
    response.writeHead(isRefused ? 503 : 204).end();
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return { server, received };
}

/** A partner whose every word follows from how much it has said before. */
class Partner {
  #client: Client;
  #now = START;
  #names = 0;
  #firstPosition = '';
  readonly #traffic: Traffic;

  constructor(client: Client) {
    this.#client = client;
    const own = { ...client, call: this.call } as Client;
    this.#traffic = new Traffic(own, () => undefined, { name: () => this.#name(), now: () => this.#now });
  }

  readonly call = (method: string, path: string, options: CallOptions = {}): Promise<Reply> =>
    this.#client.call(method, path, { ...options, ...(options.key === undefined ? {} : { key: this.#name() }) });

  async day(): Promise<void> {
    const traffic = this.#traffic;
    for (let round = 0; round < 2; round += 1) {
      for (const work of [traffic.till, traffic.shop, traffic.payments, traffic.stock, traffic.people]) {
        await work.call(traffic);
      }
      for (const work of [traffic.goods, traffic.offers, traffic.office]) await work.call(traffic);
    }
    await this.#deliver();
    await this.#logIn();
    await this.#exchangeDocuments();
    await this.#sendRegister();
    await this.#apply();
    // Retries of the webhook, then whatever a night brings.
    for (const ms of [6000, 6 * 60_000, 40 * 60_000, DAY]) await this.#advance(ms);
    await this.#must('POST', '/sandbox/v1/jobs/settlement:run');
    const { items } = await this.#must('GET', '/wallet/v1/settlements');
    for (const { settlementId } of items) await this.#must('GET', `/wallet/v1/settlements/${settlementId}/lines`);
    await this.#must('GET', '/identity/v1/jwks');
    await this.#must('GET', '/support/v1/status');
    await this.#must('GET', '/sandbox/v1/outbox');
    await this.#must('GET', '/sandbox/v1/invariants');
  }

  async subscribe(url: string): Promise<string> {
    const types = (await this.#must('GET', '/events/v1/types')).items.map(({ type }: { type: string }) => type);
    const wanted = types.filter((type: string) => TYPES.some((one) => type.startsWith(one.replace('*', ''))));
    await this.#must('POST', '/events/v1/subscriptions', { delivery: 'pull', types });
    this.#firstPosition = (await this.#must('GET', '/events/v1/log?limit=1')).position;
    const body = { delivery: 'webhook', url, types: wanted };
    const { subscriptionId } = await this.#must('POST', '/events/v1/subscriptions', body);
    await this.#must('POST', `/events/v1/subscriptions/${subscriptionId}:verify`);
    return subscriptionId;
  }

  /** Every page of a list, as it was sent. */
  async pages(path: string): Promise<string> {
    let text = '';
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page = await this.#must('GET', `${path}?limit=200${cursor && `&cursor=${cursor}`}`);
      text += JSON.stringify(page);
      cursor = page.nextCursor;
    }
    return text;
  }

  /** Every event since the first, as it was sent. */
  async events(): Promise<string> {
    let text = '';
    for (let after = this.#firstPosition, more = true; more; ) {
      const page = await this.#must('GET', `/events/v1/log?limit=200&after=${after}`);
      text += JSON.stringify(page);
      ({ position: after, more } = page);
    }
    return text;
  }

  /** An order to the door, handed over by the code that the recipient was sent. */
  async #deliver(): Promise<void> {
    const occurredAt = new Date(this.#now).toISOString();
    const customerId = (
      await this.#must('POST', '/customers/v1/customers:resolve', {
        identifier: { kind: 'card', value: '2200000000000001' },
      })
    ).customerId;
    const line = { lineId: '1', sku: '4600000000017', title: 'Чай', qty: '1', unit: 'pcs', vatCode: 'vat22' };
    const order = await this.#must('POST', '/orders/v1/orders', {
      externalId: this.#name(),
      customerId,
      channel: 'app',
      occurredAt,
      lines: [{ ...line, priceKop: 19_990, payKop: 19_990 }],
      fulfilment: { kind: 'pvz', location: 'msk-01', recipient: { phone: '+79990000017' } },
      totals: { linesKop: 19_990, discountKop: 0, deliveryKop: 0, payableKop: 19_990 },
      tenders: [{ kind: 'cash', amountKop: 19_990 }],
    });
    const step = (name: string, more: object = {}) =>
      this.#must('POST', `/orders/v1/orders/${order.orderId}:${name}`, { occurredAt, ...more });
    await step('accept');
    await step('assemble');
    await step('ready', { packages: [{ packageId: 'P', lines: [{ lineId: '1', qty: '1' }] }] });
    await step('ship', { carrier: 'Курьеры', packageIds: ['P'] });
    const sent = (await this.#must('GET', '/sandbox/v1/outbox?limit=200')).items.at(-1).text;
    await step('deliver', { recipientCode: /\d{4}/.exec(sent)?.[0] });
    const returned = { lines: [{ lineId: '1', qty: '1' }], reason: 'not-needed', refundMethod: 'original' };
    await this.call('POST', '/orders/v1/returns', { body: { orderId: order.orderId, ...returned }, key: '' });
  }

  async #logIn(): Promise<void> {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const form = (path: string, fields: Record<string, string>) =>
      this.call('POST', path, { raw: new URLSearchParams(fields).toString(), headers, token: null });
    const { json } = await form('/identity/v1/oauth/device', { client_id: 'styk-cli', scope: 'partners:read' });
    await form('/device', { user_code: json.user_code, partner: 'prt_sandbox', decision: 'allow' });
    await form('/identity/v1/oauth/token', {
      grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
      client_id: 'styk-cli',
      device_code: json.device_code,
    });
    await this.#must('POST', '/partners/v1/partners/prt_sandbox/credentials', { environment: 'sandbox', label: 'ещё' });
  }

  async #exchangeDocuments(): Promise<void> {
    const own = await this.#must('GET', '/edo/v1/me');
    const [robot] = (await this.#must('GET', '/edo/v1/counterparties')).items;
    const date = new Date(this.#now).toISOString().slice(0, 10);
    const { bytes, fileName } = await buildUpd(
      {
        ...sampleUpd(),
        date,
        shipmentDocuments: [{ name: 'УПД', number: '123', date }],
        transfer: { operation: 'Товары переданы', date },
        senderId: own.participantId,
        recipientId: robot.participantId,
      },
      {
        documentGuid: `00000000-0000-4000-8000-${String(this.#now).slice(0, 12)}`,
        createdAt: { epochMs: this.#now, tz: 'Europe/Moscow' },
        programVersion: 'test',
      },
    );
    const contentBase64 = Buffer.from(bytes).toString('base64');
    const { draftId } = await this.#must('POST', '/edo/v1/drafts', {
      fileName,
      contentBase64,
      sha256: hash('sha256', bytes),
    });
    const identity = await this.#must('POST', '/sandbox/v1/test-certificates', {
      organisation: { name: own.name, inn: own.inn, ogrn: own.ogrn },
      person: { surname: 'Тестов', givenName: 'Иван' },
    });
    const signer = fileSigner({
      key: Buffer.from(identity.privateKeyPem),
      certificate: Buffer.from(identity.certificatePem),
    });
    const signature = await signDetached(bytes, signer, { signingTime: new Date(this.#now) });
    await this.#must('POST', `/edo/v1/drafts/${draftId}/signatures`, {
      contentBase64: Buffer.from(signature).toString('base64'),
    });
    const { documentId } = await this.#must('POST', `/edo/v1/drafts/${draftId}:send`);
    // Nobody has to wait for the robot: it has answered.
    const { state } = await this.#must('GET', `/edo/v1/documents/${documentId}`);
    if (state.response !== 'accepted') throw new Error(`the robot has not answered: ${JSON.stringify(state)}`);
    await this.#must('GET', `/edo/v1/documents/${documentId}/timeline`);
    await this.call('GET', `/edo/v1/documents/${documentId}/archive`);
    await this.#must('POST', `/sandbox/v1/counterparties/${robot.participantId}:send`, {});
  }

  async #sendRegister(): Promise<void> {
    const lines = Array.from({ length: 20 }, (_, index) => ({
      operationKey: this.#name(),
      sale: {
        storeId: 'msk-01',
        posId: 'pos-1',
        receiptKey: this.#name(),
        identifier: { kind: 'card', value: `22000000000000${String(10 + index)}` },
        occurredAt: new Date(this.#now).toISOString(),
        lines: basket([{ payKop: 50_000 }]),
        totals: { linesKop: 50_000, pointsDiscountKop: 0, payableKop: 50_000 },
        tenders: [{ kind: 'card', amountKop: 50_000 }],
      },
    }));
    const { registerId } = await processRegister(this.call, ofLines('sales', lines));
    await this.#must('GET', `/loyalty/v1/registers/${registerId}/results`);
    await upload(this.call, `list-${this.#name()}.txt`, 'text/plain', 'Опись');
  }

  async #apply(): Promise<void> {
    const application = {
      inn: '7707083893',
      ogrn: '1027700132195',
      kpp: '770701001',
      name: 'ООО «Новый партнёр»',
      type: 'loyalty-shop',
      capabilities: ['loyalty-pos'],
      contacts: [{ kind: 'email', value: 'dev@partner.example' }],
    };
    await this.call('POST', '/partners/v1/applications', { body: application, key: '', token: null });
  }

  async #advance(advanceMs: number): Promise<void> {
    await this.#must('PUT', '/sandbox/v1/clock', { advanceMs });
    this.#now += advanceMs;
    // Tokens live by the sandbox's clock.
    this.#client = await connect(this.#client.sandbox);
  }

  async #must(method: string, path: string, body?: object): Promise<Reply['json']> {
    const key = method === 'POST' ? { key: '' } : {};
    const reply = await this.call(method, path, { ...key, ...(body === undefined ? {} : { body }) });
    if (reply.status >= 300) throw new Error(`${method} ${path}: ${reply.status} ${reply.text}`);
    return reply.json;
  }

  #name(): string {
    this.#names += 1;
    return `name-${String(this.#names).padStart(8, '0')}`;
  }
}
