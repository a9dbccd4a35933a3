import { expect, test } from 'vitest';
import { startExchange } from '../edo/exchange-harness.ts';
import { connect, newKey } from '../harness.ts';
import { NOW, Till } from '../loyalty/till.ts';
import { startSubscriber, subscriber, until } from './subscriber.ts';

const DAY = 86_400_000;
const LOYALTY = [
  'loyalty.member.enrolled',
  'loyalty.points.accrued',
  'loyalty.points.redeemed',
  'loyalty.points.restored',
  'loyalty.points.clawed_back',
  'loyalty.points.expired',
  'loyalty.points.expiring',
  'loyalty.level.changed',
  'loyalty.refund.parked',
  'loyalty.refund.orphaned',
];

interface Told {
  readonly type: string;
  readonly subject: string;
  readonly time: string;
  readonly data: Record<string, unknown>;
}

async function openTill() {
  const till = await Till.open();
  const body = { delivery: 'pull', types: LOYALTY };
  expect((await till.client.call('POST', '/events/v1/subscriptions', { body, key: newKey() })).status).toBe(201);
  const told = async (type?: string): Promise<Told[]> => {
    const { items } = (await till.client.call('GET', '/events/v1/log?limit=200')).json;
    return items.filter((item: Told) => type === undefined || item.type === type);
  };
  return { till, told };
}

test('E01: a sale tells what it brought, a return what it took back, a repeated call nothing more', async () => {
  const { till, told } = await openTill();
  const receipt = till.receipt([{ payKop: 200_000, qty: '2' }], { receiptKey: 's1' });
  const sale = await till.post('/sales', receipt, 'sale-key-1');
  await till.post('/sales', receipt, 'sale-key-1');
  await till.post('/sales', receipt);
  const accrued = await told('loyalty.points.accrued');
  expect(accrued).toHaveLength(1);
  expect(accrued[0]?.data).toMatchObject({
    points: sale.json.accrued,
    available: sale.json.available,
    saleId: sale.json.saleId,
  });
  const refund = await till.refund('r1', 's1', '1');
  const [clawed] = await told('loyalty.points.clawed_back');
  expect(clawed?.data).toMatchObject({
    points: refund.json.clawedBack,
    fromLots: refund.json.clawedBack,
    fromExpired: 0,
    debt: 0,
    refundId: refund.json.refundId,
  });
  expect(await told('loyalty.points.restored')).toEqual([]);
  const refused = await till.refund('r2', 's1', '9');
  expect(refused.status).toBe(422);
  expect((await told()).map(({ type }) => type)).toEqual(['loyalty.points.accrued', 'loyalty.points.clawed_back']);
  expect((await till.invariants()).violations).toEqual([]);
});

test('E01: a return that waits for its sale is told, and told again when the sale does not come', async () => {
  const { till, told } = await openTill();
  const parked = await till.refund('r1', 's9', '1');
  expect((await told()).map(({ type, subject }) => [type, subject])).toEqual([
    ['loyalty.refund.parked', parked.json.refundId],
  ]);
  await till.setClock(NOW + 4 * DAY);
  await till.setClock(NOW + 5 * DAY);
  const orphaned = await told('loyalty.refund.orphaned');
  expect(orphaned.map(({ data }) => [data.refundKey, data.state])).toEqual([['r1', 'orphan']]);
  expect((await till.invariants()).violations).toEqual([]);
});

test('E01: whoever has enrolled a member hears of the member, of points that burn and of levels', async () => {
  const { till, told } = await openTill();
  const phone = '+79161234567';
  const enrolled = await till.post('/members', {
    phone,
    storeId: 'msk-01',
    consents: [{ purpose: 'loyalty-terms', textHash: 'a'.repeat(64) }],
  });
  expect([enrolled.status, enrolled.text]).toEqual([201, enrolled.text]);
  const { customerId } = enrolled.json.member;
  await till.sell([{ payKop: 30_000_000 }], { identifier: { kind: 'phone', value: phone } });
  expect((await told()).map(({ type }) => type)).toEqual([
    'loyalty.member.enrolled',
    'loyalty.points.accrued',
    'loyalty.level.changed',
  ]);
  const [accrued] = await told('loyalty.points.accrued');
  const [lot] = (accrued?.data.lots ?? []) as { readonly points: number; readonly expiresAt: string }[];
  const expiry = Date.parse(lot?.expiresAt ?? '');
  await till.setClock(expiry + DAY);
  const expired = (await told('loyalty.points.expired')).filter(({ subject }) => subject === customerId);
  expect(expired.map(({ time, data }) => [time, data.points, data.available])).toEqual([
    [lot?.expiresAt, lot?.points, 0],
  ]);
  await till.setClock(Math.max(expiry, NOW + 367 * DAY) + DAY);
  const levels = (await told('loyalty.level.changed')).filter(({ subject }) => subject === customerId);
  expect(levels.map(({ data }) => data.direction)).toEqual(['down']);
  const all = await till.client.call('GET', '/events/v1/log?limit=200');
  expect(all.text).not.toContain('79161234567');
  const invariants = await till.invariants();
  expect(invariants.violations).toEqual([]);
  expect(accrued?.subject).toBe(customerId);
});

test('E01: points that will burn within 30 days are told once, by the night that brings them so near', async () => {
  const { till, told } = await openTill();
  const phone = '+79161234568';
  const consents = [{ purpose: 'loyalty-terms', textHash: 'a'.repeat(64) }];
  const enrolled = await till.post('/members', { phone, storeId: 'msk-01', consents });
  const { customerId } = enrolled.json.member;
  await till.sell([{ payKop: 200_000 }], { identifier: { kind: 'phone', value: phone } });
  const [accrued] = await told('loyalty.points.accrued');
  const [lot] = (accrued?.data.lots ?? []) as { readonly points: number; readonly expiresAt: string }[];
  const expiry = Date.parse(lot?.expiresAt ?? '');
  const mine = async () =>
    (await told('loyalty.points.expiring')).filter(({ subject }) => subject === customerId).map(({ data }) => data);
  await till.setClock(expiry - 31 * DAY);
  expect(await mine()).toEqual([]);
  await till.setClock(expiry - 30 * DAY + 1);
  const reminder = {
    memberId: customerId,
    customerId,
    points: lot?.points,
    available: lot?.points,
    expiresAt: lot?.expiresAt,
    daysLeft: 30,
  };
  expect(await mine()).toEqual([reminder]);
  await till.setClock(expiry - DAY);
  expect(await mine()).toEqual([reminder]);
  expect((await till.invariants()).violations).toEqual([]);
});

test('E01: a document tells its sender how far it has come', async () => {
  const { styk, build, sendSigned, answered } = await startExchange();
  const types = ['edo.document.sent', 'edo.document.delivered', 'edo.document.signed'];
  await styk.events.createSubscription({ delivery: 'pull', types });
  const { documentId } = await sendSigned(await build());
  await answered(documentId);
  await until(async () => {
    const { items } = await styk.events.readEventLog();
    expect(items.map(({ type, subject, aggregateversion }) => [type, subject, aggregateversion])).toEqual(
      types.map((type, index) => [type, documentId, index + 1]),
    );
    expect(items.at(-1)?.data).toMatchObject({
      direction: 'outgoing',
      summary: 'accepted',
      number: '123',
      titleNumber: 2,
    });
  });
  expect((await styk.sandbox.checkInvariants()).violations).toEqual([]);
});

test('E01: a partner hears how its application goes on, once for each step, and nobody else does', async () => {
  const mine = await startSubscriber();
  await mine.must(200, 'PUT', '/sandbox/v1/clock', { body: { frozen: true } });
  const pull = { delivery: 'pull', types: ['partner.application.updated', 'partner.capability.changed'] };
  await mine.subscribe(pull);
  const application = {
    inn: '7707083893',
    ogrn: '1027700132195',
    name: 'ООО «Новый партнёр»',
    type: 'loyalty-shop',
    capabilities: ['events-consumer'],
    contacts: [{ kind: 'email', value: 'dev@partner.example' }],
  };
  const applied = await mine.must(201, 'POST', '/partners/v1/applications', {
    body: application,
    key: newKey(),
    token: null,
  });
  const { applicationId, partnerId, agreementId, registrationAccessToken: token } = applied.json;
  await mine.must(200, 'GET', `/partners/v1/agreements/${agreementId}`, { token });
  await mine.must(200, 'PUT', '/sandbox/v1/clock', { body: { advanceMs: 5000 } });
  const { textHash } = (await mine.must(200, 'GET', `/partners/v1/agreements/${agreementId}`, { token })).json;
  const sign = { body: { acceptedHash: textHash }, token };
  await mine.must(200, 'POST', `/partners/v1/agreements/${agreementId}/sign`, { ...sign, key: newKey() });
  await mine.must(200, 'POST', `/partners/v1/agreements/${agreementId}/sign`, { ...sign, key: newKey() });
  const body = { environment: 'sandbox' };
  const path = `/partners/v1/partners/${partnerId}/credentials`;
  const credentials = (await mine.must(201, 'POST', path, { body, key: newKey(), token })).json;
  const own = subscriber(await connect({ ...mine.client.sandbox, credentials }));
  await own.subscribe(pull);
  const { items } = (await own.must(200, 'GET', '/events/v1/log')).json;
  expect(items.map(({ subject, data }: Told) => [subject, data.previousState, data.state])).toEqual([
    [applicationId, null, 'draft'],
    [applicationId, 'draft', 'checking'],
    [partnerId, null, 'requested'],
    [applicationId, 'checking', 'agreement'],
    [partnerId, 'requested', 'pending'],
    [applicationId, 'agreement', 'sandbox'],
    [partnerId, 'pending', 'sandbox'],
  ]);
  expect((await mine.must(200, 'GET', '/events/v1/log')).json.items).toEqual([]);
  await mine.invariants();
});
