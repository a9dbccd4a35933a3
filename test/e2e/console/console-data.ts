import { createHash, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Styk } from '@styk/sdk';
import { buildUpd, sampleUpd } from '@styk/sdk/edo';
import { fileSigner, signDetached } from '@styk/sdk/signing';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { testCard } from '../../../src/sandbox/test-customers.ts';

const DAY_MS = 86_400_000;

/** In the first half of a month, so that its settlement comes when the second half has begun. */
export const START = Date.parse('2026-11-03T10:00:00+03:00');

/** Texts that have broken consoles: markup, another direction of writing, no place to break, and marks upon marks. */
const HOSTILE = {
  markup: '<script>globalThis.broken = true</script><img src=x onerror="globalThis.broken = true">',
  backwards: '\u202E\u0645\u0631\u062D\u0628\u0627 \u05E9\u05DC\u05D5\u05DD <b>',
  endless: 'Щ'.repeat(10_000),
};

/** A receiver that fails until it is told to be well. */
export interface Receiver {
  readonly url: string;
  recover(): void;
  close(): void;
}

/** A sandbox as it looks after two weeks of work: sales, orders, documents, settlements, events that could not be delivered. */
export async function fillSandbox(sandbox: Sandbox): Promise<Receiver> {
  const open = () => new Styk({ baseUrl: sandbox.url, auth: sandbox.credentials, throttle: false, language: 'ru' });
  let styk = open();
  const setClock = async (epochMs: number) => {
    await styk.sandbox.setClock({ set: new Date(epochMs).toISOString() });
    // Tokens live by the sandbox's clock.
    await styk.close();
    styk = open();
  };
  const receiver = await startReceiver();
  await styk.sandbox.seedSandbox({ scenario: 'small', members: 60 });
  const types = ['order.created', 'order.state.changed', 'stock.level.stale'] as const;
  const hook = await styk.events.createSubscription({ delivery: 'webhook', url: receiver.url, types: [...types] });
  await styk.events.verifySubscription(hook.subscriptionId);
  for (let day = 0; day < 10; day += 1) {
    await setClock(START + day * DAY_MS);
    for (let sale = 0; sale <= day % 4; sale += 1)
      await sell(styk, `fd-${day}-${sale}`, (sale % 3) + 1, 45_000 + day * 7000);
  }
  await pay(styk);
  await sendDocument(styk);
  await setClock(START + 15 * DAY_MS);
  await styk.sandbox.runJob('settlement');
  await refuse(sandbox);
  await styk.close();
  return receiver;
}

async function sell(styk: Styk, receiptKey: string, customer: number, payKop: number): Promise<void> {
  const { now } = await styk.sandbox.getClock();
  await styk.loyalty.createSale({
    storeId: 'msk-01',
    posId: 'pos-1',
    occurredAt: now,
    receiptKey,
    identifier: { kind: 'card', value: testCard(customer) },
    lines: [{ lineId: '1', sku: '4600000000017', qty: '1', unit: 'pcs', priceKop: payKop, payKop }],
    totals: { linesKop: payKop, pointsDiscountKop: 0, payableKop: payKop },
    tenders: [{ kind: 'card', amountKop: payKop }],
  });
}

/** Two payments out of a wallet, one of them given back in part: what settlements are made of. */
async function pay(styk: Styk): Promise<void> {
  const found = await styk.customers.resolveCustomer({ identifier: { kind: 'card', value: testCard(1) } });
  const customerId = found.customerId ?? '';
  const { now } = await styk.sandbox.getClock();
  await styk.customers.createConsent(customerId, {
    purpose: 'payment-instrument',
    textHash: '0'.repeat(64),
    channel: 'web',
    givenAt: now,
  });
  const rub = (amount: number) => ({ amount, currency: 'RUB' as const });
  for (const [index, amount] of [180_000, 95_000].entries()) {
    const { paymentId } = await styk.wallet.createPayment({
      externalId: `web-${index}`,
      customerId,
      amount: rub(amount),
      tenders: [{ kind: 'wallet', amount: rub(amount) }],
      occurredAt: now,
    });
    await styk.wallet.capturePayment(paymentId, { amount: rub(amount) });
    if (index === 1)
      await styk.wallet.refundPayment(paymentId, { amount: rub(20_000), refundKey: 'web-1-r', occurredAt: now });
  }
}

async function sendDocument(styk: Styk): Promise<void> {
  const own = await styk.edo.getParticipant();
  const [robot] = (await styk.edo.listCounterparties()).items;
  const now = Date.parse((await styk.sandbox.getClock()).now);
  const date = new Date(now).toISOString().slice(0, 10);
  const { fileName, bytes } = await buildUpd(
    {
      ...sampleUpd(),
      date,
      shipmentDocuments: [{ name: 'УПД', number: '123', date }],
      transfer: { operation: 'Товары переданы', date },
      senderId: own.participantId,
      recipientId: robot?.participantId ?? '',
    },
    { documentGuid: randomUUID(), createdAt: { epochMs: now, tz: 'Europe/Moscow' }, programVersion: 'test' },
  );
  const draft = await styk.edo.createDraft({
    fileName,
    contentBase64: Buffer.from(bytes).toString('base64'),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });
  const identity = await styk.sandbox.createTestCertificate({
    organisation: { name: own.name, inn: own.inn, ogrn: own.ogrn ?? '' },
    person: { surname: 'Тестова', givenName: 'Анна Петровна' },
  });
  const signer = fileSigner({
    key: Buffer.from(identity.privateKeyPem),
    certificate: Buffer.from(identity.certificatePem),
  });
  const signature = await signDetached(bytes, signer, {
    // The certificate is not valid before it was issued.
    signingTime: new Date((await styk.sandbox.getClock()).now),
  });
  await styk.edo.addDraftSignature(draft.draftId, { contentBase64: Buffer.from(signature).toString('base64') });
  await styk.edo.sendDraft(draft.draftId);
}

/** Exchanges that go wrong, each in its own way, with names nobody should have. */
async function refuse({ url, credentials }: Sandbox): Promise<void> {
  const grant = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: credentials.clientId,
    client_secret: credentials.clientSecret,
  });
  const answer = await fetch(`${url}/identity/v1/oauth/token`, { method: 'POST', body: grant });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  const call = (method: string, path: string, body?: object) =>
    fetch(url + path, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).then((reply) => reply.text());
  const stores = '/partners/v1/partners/prt_sandbox/stores';
  const store = (storeId: string, name: string) => ({ storeId, name, timezone: 'Europe/Moscow', posIds: ['pos-1'] });
  await call('POST', stores, { ...store('bad-01', HOSTILE.endless), extra: HOSTILE.markup });
  await call('POST', stores, store('evil-01', HOSTILE.markup));
  await call('POST', stores, store('evil-02', HOSTILE.backwards));
  await call('GET', `/nowhere?name=${encodeURIComponent(HOSTILE.markup)}`);
  await call('GET', '/orders/v1/orders?limit=0');
}

async function startReceiver(): Promise<Receiver> {
  let isWell = false;
  let pings = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const isPing = Buffer.concat(chunks).toString().includes('"styk.ping"');
      pings += isPing ? 1 : 0;
      // The first ping of a verification is rightly signed, the second is not.
      const status = isPing ? (pings % 2 === 1 ? 204 : 401) : isWell ? 204 : 503;
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`,
    recover: () => {
      isWell = true;
    },
    close: () => server.close(),
  };
}
