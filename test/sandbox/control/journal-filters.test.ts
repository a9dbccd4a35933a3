import { expect, test } from 'vitest';
import { curlOf } from '../../../src/cli/commands/sandbox/curl-of.ts';
import { newStore, STORES, startClient } from '../harness.ts';

test('the journal is filtered by operation, trace, partner and outcome, and pages keep the filter', async () => {
  const client = await startClient();
  const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
  const headers = { traceparent: `00-${trace}-00f067aa0ba902b7-01` };
  await client.postStore(newStore('shop-1'));
  await client.call('POST', STORES, { body: { ...newStore('shop-2'), extra: 1 }, key: 'key-00000001', headers });
  await client.call('PUT', '/sandbox/v1/faults', {
    body: { rules: [{ operationId: 'listStores', effect: 'status', status: 503, times: 1 }] },
  });
  await client.call('GET', STORES);
  await client.call('GET', STORES);
  const operations = async (query: string): Promise<readonly string[]> => {
    const { items } = (await client.call('GET', `/sandbox/v1/journal?limit=200&${query}`)).json;
    return items.map(({ operationId, status }: { operationId: string; status: number }) => `${operationId} ${status}`);
  };
  expect(await operations('operationId=listStores')).toEqual(['listStores 503', 'listStores 200']);
  expect(await operations(`traceId=${trace}`)).toEqual(['createStore 422']);
  expect(await operations('outcome=breach')).toEqual(['createStore 422']);
  expect(await operations('outcome=refused')).toEqual(['createStore 422']);
  expect(await operations('outcome=failed')).toEqual(['listStores 503']);
  expect(await operations('outcome=fault')).toEqual(['listStores 503']);
  expect(await operations('outcome=done&operationId=createStore')).toEqual(['createStore 201']);
  expect(await operations('partnerId=prt_other')).toEqual([]);
  const first = (await client.call('GET', '/sandbox/v1/journal?operationId=listStores&limit=1')).json;
  const next = await client.call(
    'GET',
    `/sandbox/v1/journal?operationId=listStores&limit=1&cursor=${first.nextCursor}`,
  );
  expect(next.json.items.map(({ status }: { status: number }) => status)).toEqual([200]);
  expect((await client.call('GET', '/sandbox/v1/journal?outcome=odd')).status).toBe(422);
});

test('an exchange as a command of curl: quotes in it end nothing', async () => {
  const { call, postStore, sandbox } = await startClient();
  await postStore({ ...newStore('shop-1'), name: "O'Brien; rm -rf $HOME" }, 'key-00000001');
  const { items } = (await call('GET', '/sandbox/v1/journal?operationId=createStore')).json;
  expect(curlOf(items[0], sandbox.url)).toBe(
    `curl -X POST '${sandbox.url}${STORES}' -H "Authorization: Bearer $STYK_TOKEN" -H 'Idempotency-Key: key-00000001' ` +
      `-H 'Content-Type: application/json' --data '${JSON.stringify(items[0].requestBody).replace("'", "'\\''")}'`,
  );
});
