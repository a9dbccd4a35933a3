import { join } from 'node:path';
import { expect, test } from 'vitest';
import { operationsOf } from '../../src/codegen/lint/contract-walk.ts';
import { closedRequests } from '../../src/codegen/lint/rules/closed-requests.ts';
import { loadContracts, readContractFiles } from '../../src/contracts/load.ts';
import type { ContractFile } from '../../src/contracts/model.ts';
import { packageRoot } from '../../src/installation/package-root.ts';

const folder = join(packageRoot(), 'openapi');
const files = readContractFiles(folder);
const partner = files.get('partner.yaml') as ContractFile;
const ids = operationsOf(partner).map(({ value }) => value.operationId);

test('what partners serve is read, but is no operation of the ecosystem', () => {
  const contracts = loadContracts(folder);
  expect(ids).toEqual(['receiveEvent', 'pushOrder', 'pullStock', 'getPartnerHealth']);
  expect(contracts.files.map(({ name }) => name)).toContain('partner.yaml');
  expect(contracts.operations.filter(({ domain }) => domain === 'partner')).toEqual([]);
  for (const id of ids) expect(contracts.operation(String(id))).toBeUndefined();
});

test('every call to a partner is signed', () => {
  for (const { value } of operationsOf(partner)) {
    expect([value.operationId, value.security]).toEqual([value.operationId, [{ webhookSignature: [] }]]);
    expect(value.parameters).toEqual(
      expect.arrayContaining([
        { $ref: '#/components/parameters/WebhookId' },
        { $ref: '#/components/parameters/WebhookTimestamp' },
      ]),
    );
  }
});

test('what goes to partners may grow, what goes to the ecosystem is closed', () => {
  const served = { ...partner, document: { ...partner.document, 'x-styk-served-by': 'ecosystem' } };
  const names = (all: ReadonlyMap<string, ContractFile>) => closedRequests(all).map(({ pointer }) => pointer);
  expect(names(files)).toEqual([]);
  expect(names(new Map([...files, ['partner.yaml', served]]))).toContain('/components/schemas/StockQuery');
});
