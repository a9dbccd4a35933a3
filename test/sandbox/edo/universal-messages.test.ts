import { readZip } from '@styk/sdk/edo';
import { expect, test } from 'vitest';
import { insertSignature } from '../../../src/sandbox/services/edo/documents/signatures.ts';
import { insertTitle } from '../../../src/sandbox/services/edo/documents/titles.ts';
import { insertRegistered } from '../../../src/sandbox/services/edo/powers/register.ts';
import { requirePowersRequest } from '../../../src/sandbox/services/edo/powers/request.ts';
import { revokePower } from '../../../src/sandbox/services/edo/powers/revoke.ts';
import { NetworkHarness } from './network/network-harness.ts';
import { link, type Partner, startPartners } from './partners-harness.ts';
import { refusalOf } from './refusal.ts';

const ROBOT = 'STY0000000000000000000000000000001';
const PATIENCE = { timeout: 20_000 };
const DAY = 24 * 3_600_000;

/** The service documents of a document: how each begins, its code where it is a universal message, and its signatures. */
async function serviceDocuments({ styk }: Partner, documentId: string): Promise<string[]> {
  const entries = readZip(new Uint8Array(await styk.edo.getDocumentArchive(documentId)));
  return entries.flatMap(({ path, bytes }) => {
    const [name] = /DP_[A-Z]+(?=_[^/]*\.xml(\.unsigned)?$)/u.exec(path) ?? [];
    if (name === undefined) return [];
    const code = /КодСообщ="(\d+)"/u.exec(new TextDecoder('windows-1251').decode(bytes))?.[1];
    const signatures = entries.filter((one) => one.path.startsWith(`${path}.`)).length;
    return [[name, ...(code === undefined ? [] : [code]), `×${signatures}`].join(' ')];
  });
}

async function start(profile: 'signed' | 'universal') {
  const { partners } = await startPartners(0);
  const [partner] = partners;
  if (partner === undefined) throw new Error('one partner');
  const { sandbox } = partner.styk;
  await sandbox.setCounterpartyBehaviour(ROBOT, { profile });
  const incoming = async (purpose: 'СЧФДОП' | 'ДОП' = 'ДОП') => {
    const { documentId } = await sandbox.sendFromCounterparty(ROBOT, { function: purpose });
    await partner.when(documentId, ({ state }) => state.receipt !== 'waiting' || profile === 'signed');
    return documentId;
  };
  return { partner, incoming, ...partner.styk };
}

test('rows 6 to 9, 14, 17 to 19, 21, 22 U: what is signed in L is an unsigned message with its code here', async () => {
  const { partner, incoming, edo, sandbox } = await start('universal');
  const documentId = await incoming('СЧФДОП');
  // Rows 6, 8: nobody dates it, and the receipt comes by itself.
  expect(await serviceDocuments(partner, documentId)).toEqual(['DP_UNISOOBSCH 1999 ×0']);

  // Row 22 moves nothing and leaves the deadline where it was.
  await sandbox.setClock({ advanceMs: 2 * DAY });
  const before = (await edo.getDocument(documentId)).state;
  const informed = await edo.notifyCounterparty(documentId, { code: '4002', text: 'Документ в работе' });
  expect(informed.state).toEqual(before);
  await edo.notifyCounterparty(documentId, { code: '4003', text: 'Решение завтра' });
  await sandbox.setClock({ advanceMs: DAY });
  const { items } = await edo.listDocumentEvents(documentId);
  expect(items.slice(-3).map(({ kind, actor }) => `${kind} ${actor}`)).toEqual([
    'informed recipient',
    'informed recipient',
    'stuck recipient',
  ]);
  expect(items.at(-3)?.text).toContain('Документ в работе');

  // Rows 9, 21: 2999 may come with 2007, which is asked for once.
  const asked = await edo.clarifyDocument(documentId, { text: 'Уточните', powers: true });
  expect(asked.state).toMatchObject({ clarification: 'requested', powers: 'requested' });
  const again = { code: '2007', text: 'Ещё раз' } as const;
  expect(await refusalOf(edo.notifyCounterparty(documentId, again))).toBe('state-conflict');
  expect((await serviceDocuments(partner, documentId)).sort()).toEqual(
    ['1999', '2007', '2999', '4002', '4003'].map((code) => `DP_UNISOOBSCH ${code} ×0`),
  );

  // Row 14, and row 21 by itself, also after the answer.
  const refused = await incoming();
  await edo.rejectDocument(refused, { text: 'Не поступало' });
  const flagged = await edo.notifyCounterparty(refused, again);
  expect(flagged.state).toMatchObject({ summary: 'refused', powers: 'requested' });
  expect((await serviceDocuments(partner, refused)).sort()).toEqual(['DP_UNISOOBSCH 2007 ×0', 'DP_UNISOOBSCH 3999 ×0']);

  // Rows 17 to 19: proposals are signed in both profiles, only who declines need not.
  await sandbox.setCounterpartyBehaviour(ROBOT, { profile: 'universal', annulment: 'decline' });
  const propose = async () =>
    edo.annulDocument(refused, { action: 'propose', text: 'Дважды', notice: await partner.proposal(refused) });
  await propose();
  await partner.when(refused, ({ state }) => state.annulment === 'declined');
  await sandbox.setCounterpartyBehaviour(ROBOT, { profile: 'universal' });
  await propose();
  await partner.when(refused, ({ state }) => state.annulment === 'accepted');
  expect((await serviceDocuments(partner, refused)).sort()).toEqual([
    'DP_PRANNUL ×1',
    'DP_PRANNUL ×2',
    'DP_UNISOOBSCH 2007 ×0',
    'DP_UNISOOBSCH 3999 ×0',
    'DP_UNISOOBSCH 3999 ×0',
  ]);
  expect((await sandbox.checkInvariants()).violations).toEqual([]);
});

test('rows 6 to 8a, 14, 17 to 19 L: every service document is signed by who has to; rows 21 and 22 have none', async () => {
  const { partner, incoming, edo, sandbox } = await start('signed');
  const documentId = await incoming('СЧФДОП');
  await partner.acknowledge(documentId);
  const text = 'Не поступало';
  const powers = { text, powers: true };
  expect(await refusalOf(edo.notifyCounterparty(documentId, { code: '2007', text }))).toBe('state-conflict');
  expect(await refusalOf(edo.notifyCounterparty(documentId, { code: '4002', text }))).toBe('state-conflict');
  const notice = await partner.clarification(documentId, text);
  expect(await refusalOf(edo.clarifyDocument(documentId, { ...powers, notice }))).toBe('state-conflict');
  await edo.rejectDocument(documentId, { text, notice });
  await sandbox.setCounterpartyBehaviour(ROBOT, { annulment: 'decline' });
  const proposal = await partner.proposal(documentId);
  await edo.annulDocument(documentId, { action: 'propose', text, notice: proposal });
  await partner.when(documentId, ({ state }) => state.annulment === 'declined');
  const expected = [
    // Rows 6, 8a: the sender's copy is dated and its confirmation acknowledged; the recipient's receipt is dated in turn.
    'DP_IZVPOL ×1',
    'DP_IZVPOL ×1',
    'DP_PDOTPR ×1',
    'DP_PDOTPR ×1',
    'DP_PDPOL ×1',
    'DP_PDPOL ×1',
    'DP_PRANNUL ×1',
    // Row 14 and row 19.
    'DP_UVUTOCH ×1',
    'DP_UVUTOCH ×1',
  ];
  await expect.poll(async () => (await serviceDocuments(partner, documentId)).sort(), PATIENCE).toEqual(expected);
});

test('row 21 U: powers are asked about where none are shown or they do not hold, and not where they do', async () => {
  const { incoming, edo } = await start('universal');
  const documentId = await incoming();
  // The robot signs by its own certificate, without a power of attorney.
  const { titles } = await edo.getDocument(documentId);
  expect(titles[0]?.signatures[0]?.powerOfAttorney).toBeUndefined();
  const asked = await edo.notifyCounterparty(documentId, { code: '2007', text: 'Пришлите МЧД' });
  expect(asked.state.powers).toBe('requested');
  expect((await edo.listDocumentEvents(documentId)).items.at(-1)).toMatchObject({ kind: 'powers_requested' });

  const net = new NetworkHarness();
  const number = '0b5b1f6e-2f0e-4f43-9b0e-3c9f2d6f1a11';
  const inn = '9699000012';
  const party = { inn, name: 'П' };
  net.database.transaction((tx) => {
    insertRegistered(tx, {
      number,
      fileName: 'ON_EMCHD.xml',
      content: new Uint8Array(),
      signature: new Uint8Array(),
      facts: { principal: party, representatives: [party], validFrom: '2026-01-01', validTo: '2027-01-01', powers: [] },
      registeredAt: net.now,
      revokedAt: null,
    });
  });
  const sent = net.document(net.send(ROBOT));
  const docflow = { ...sent.docflow, profile: 'universal' } as const;
  const document = { ...sent, docflow, axes: { ...sent.axes, transport: 'delivered' } } as const;
  const fileId = 'ON_NSCHFDOPPR_1';
  net.database.transaction((tx) => {
    const title = { fileId, fileName: `${fileId}.xml`, format: 'upd-seller/5.03', content: new Uint8Array() };
    insertTitle(tx, { ...title, number: 1, role: 'sender', senderId: net.own, documentId: document.documentId });
    const poa = { number, principalInn: inn, state: 'valid' };
    const signer = { commonName: 'П', inn, organisationInn: null, serial: '01', thumbprint: null, notAfter: null };
    insertSignature(tx, fileId, { ...signer, content: new Uint8Array(), signedAt: net.now, poa });
  });
  const request = () => requirePowersRequest(net.context(), document, 'recipient');
  expect(request).toThrow(expect.objectContaining({ code: 'state-conflict' }));
  revokePower(net.context(), number);
  expect(request).not.toThrow();
});

test('row 23 L and U: a resolution is of one’s own organisation, and the other side learns nothing of it', async () => {
  const { partners } = await startPartners(1);
  const [one, other] = partners;
  if (one === undefined || other === undefined) throw new Error('two partners');
  await link(one, other);
  const { documentId } = await one.send(other, { function: 'ДОП' });
  await other.when(documentId);
  const { edo } = other.styk;
  const before = await one.styk.edo.getDocument(documentId);
  const timeline = async () => (await one.styk.edo.listDocumentEvents(documentId)).items;
  const told = await timeline();
  await one.styk.sandbox.setClock({ advanceMs: 60_000 });
  expect(await refusalOf(one.styk.edo.resolveDocument(documentId, { decision: 'approved' }))).toBe('state-conflict');
  const declined = await edo.resolveDocument(documentId, { decision: 'declined', comment: 'Нет заявки' });
  expect(declined.resolution).toMatchObject({ decision: 'declined', comment: 'Нет заявки' });
  const resolved = await edo.resolveDocument(documentId, { decision: 'approved' });
  expect(resolved.resolution).toEqual({ decision: 'approved', decidedAt: resolved.updatedAt });
  // Who looks for changes finds it, the other side finds none.
  const changed = { updatedAfter: before.updatedAt };
  expect((await edo.listDocuments(changed)).items).toMatchObject([
    { documentId, resolution: { decision: 'approved' } },
  ]);
  expect((await one.styk.edo.listDocuments(changed)).items).toEqual([]);
  expect(await one.styk.edo.getDocument(documentId)).toEqual(before);
  expect(await timeline()).toEqual(told);
  // It binds nobody, and after the answer there is nothing to approve.
  await edo.addTitle(documentId, await other.buyerTitle(documentId, 'not-accepted'));
  expect(await refusalOf(edo.resolveDocument(documentId, { decision: 'declined' }))).toBe('state-conflict');
  expect((await one.styk.sandbox.checkInvariants()).violations).toEqual([]);
});
