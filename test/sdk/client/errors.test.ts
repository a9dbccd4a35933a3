import {
  isProblem,
  Styk,
  StykApiError,
  StykConflictError,
  StykConnectionError,
  StykError,
  StykForbiddenError,
  StykNotFoundError,
  StykRateLimitError,
  StykResponseError,
  StykServerError,
  StykUnauthorizedError,
  StykValidationError,
} from '@styk/sdk';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partnersOperations } from '../../../sdk/src/api/partners.operations.ts';
import { readResponse } from '../../../sdk/src/client/read-response.ts';
import { application, problem, sendJson, startServer } from './local-server.ts';

const failure = (call: Promise<unknown>): Promise<unknown> => call.then(undefined, (reason: unknown) => reason);

test.each([
  { status: 400, type: StykApiError, category: 'invalid' },
  { status: 401, type: StykUnauthorizedError, category: 'usage' },
  { status: 403, type: StykForbiddenError, category: 'usage' },
  { status: 404, type: StykNotFoundError, category: 'invalid' },
  { status: 409, type: StykConflictError, category: 'invalid' },
  { status: 422, type: StykValidationError, category: 'invalid' },
  { status: 429, type: StykRateLimitError, category: 'unavailable' },
  { status: 500, type: StykServerError, category: 'unavailable' },
  { status: 503, type: StykServerError, category: 'unavailable' },
])('a problem with status $status is a $type.name with all the server said', async ({ status, type, category }) => {
  const errors = [{ pointer: '/lines/0/payKop', code: 'validation-failed', detail: 'нужно целое' }];
  const document = { ...problem(status, 'some-code', false), errors, remediation: 'Исправьте строку.' };
  await using server = await startServer((response) =>
    sendJson(response, status, document, { 'x-request-id': 'req-7' }),
  );
  await using styk = new Styk({ baseUrl: server.url });
  const error = await failure(styk.partners.getApplication('app_1'));
  expect(error).toBeInstanceOf(type);
  expect(error).toBeInstanceOf(StykError);
  expect((error as StykApiError).constructor).toBe(type);
  expect(error).toMatchObject({
    name: type.name,
    message: 'Подробности о some-code',
    code: 'some-code',
    operation: 'getApplication',
    retryable: false,
    attempts: 1,
    requestId: 'req-7',
    trace: { traceId: '4bf92f3577b34da6a3ce929d0e0e4736', partnerId: 'prt_1', operationId: 'op_server' },
    status,
    category,
    errors,
    problem: document,
  });
  expect((error as StykError).hint('ru')).toBe('Исправьте строку.');
});

test('an answer that nothing has changed is known by its name', async () => {
  await using server = await startServer((response) => {
    response.writeHead(304, { etag: '"7"' }).end();
  });
  await using styk = new Styk({ baseUrl: server.url });
  const call = styk.partners.getApplication('app_1', { headers: { 'if-none-match': '"7"' } });
  const error = await failure(call);
  expect(isProblem(error, 'not-modified')).toBe(true);
  expect(error).toMatchObject({ status: 304, retryable: false });
});

test('braces in the server’s words stay as they are', async () => {
  const document = { ...problem(422, 'validation-failed', false), detail: 'Поле {code} лишнее' };
  await using server = await startServer((response) => sendJson(response, 422, document));
  await using styk = new Styk({ baseUrl: server.url });
  await expect(styk.partners.getApplication('app_1')).rejects.toThrow('Поле {code} лишнее');
});

test.each(['<html>login</html>', '', '{"applicationId":'])(
  'a 200 whose body is %j is a StykResponseError',
  async (body) => {
    await using server = await startServer((response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(body);
    });
    await using styk = new Styk({ baseUrl: server.url });
    const error = await failure(styk.partners.getApplication('app_1'));
    expect(error).toBeInstanceOf(StykResponseError);
    expect(error).toMatchObject({ code: 'client-response-not-json', params: { status: 200 } });
  },
);

test.each([
  { name: 'announced', announce: true },
  { name: 'found out while reading', announce: false },
])('a body over the limit, $name, is a StykResponseError', async ({ announce }) => {
  const body = JSON.stringify({ ...application, filler: 'x'.repeat(10_000) });
  await using server = await startServer((response) => {
    response.writeHead(200, announce ? { 'content-length': body.length } : {});
    response.write(body.slice(0, 100));
    response.end(body.slice(100));
  });
  await using styk = new Styk({ baseUrl: server.url, maxResponseBytes: 5000 });
  const error = await failure(styk.partners.getApplication('app_1'));
  expect(error).toBeInstanceOf(StykResponseError);
  expect(error).toMatchObject({ code: 'client-response-too-large', params: { limit: 5000 } });
});

test('nobody listening is a StykConnectionError that keeps the cause', async () => {
  const server = await startServer(() => undefined);
  const { url } = server;
  await server[Symbol.asyncDispose]();
  await using styk = new Styk({ baseUrl: url, retry: { maxRetries: 0 } });
  const error = await failure(styk.partners.getApplication('app_1'));
  expect(error).toBeInstanceOf(StykConnectionError);
  expect(error).toMatchObject({ cause: { code: 'ECONNREFUSED' }, category: 'unavailable', params: { origin: url } });
});

test('an error of a keyed call says under which key to go on', async () => {
  await using server = await startServer((response) => sendJson(response, 404, problem(404, 'not-found', false)));
  await using styk = new Styk({ baseUrl: server.url });
  const error = await failure(styk.partners.signAgreement('agr_1', { acceptedHash: 'a'.repeat(64) }));
  expect(error).toMatchObject({ idempotencyKey: server.requests[0]?.headers['idempotency-key'] });
});

test.each(['ftp://host', 'host:4010', '', 'http://user:pass@host', 'http://host/?a=1'])(
  'the address %j is refused',
  (baseUrl) => {
    expect(() => new Styk({ baseUrl })).toThrow(expect.objectContaining({ code: 'client-base-url-invalid' }));
  },
);

test('whatever a server answers with an error status is a StykApiError that can be shown', () => {
  const facts = {
    operation: 'getApplication',
    attempts: 1,
    trace: problem(400, 'x', false).trace as never,
    idempotencyKey: undefined,
    repeatable: true,
  };
  const nearProblem = fc.record(
    {
      code: fc.oneof(fc.string(), fc.jsonValue()),
      status: fc.oneof(fc.integer(), fc.jsonValue()),
      detail: fc.oneof(fc.string(), fc.jsonValue()),
      retryable: fc.oneof(fc.boolean(), fc.jsonValue()),
      trace: fc.jsonValue(),
      errors: fc.jsonValue(),
      remediation: fc.jsonValue(),
    },
    { requiredKeys: [] },
  );
  const body = fc.oneof(
    fc.uint8Array(),
    fc.oneof(nearProblem, fc.jsonValue()).map((value) => Buffer.from(JSON.stringify(value))),
  );
  const headers = fc.dictionary(fc.constantFrom('retry-after', 'retry-after-ms', 'x-request-id'), fc.string());
  fc.assert(
    fc.property(fc.integer({ min: 300, max: 599 }), body, headers, (status, bytes, received) => {
      const read = (): unknown =>
        readResponse(partnersOperations.getApplication, { status, headers: received, body: bytes }, facts, 0);
      expect(read).toThrow(StykApiError);
      try {
        read();
      } catch (error) {
        const { errors, retryAfterMs } = error as StykApiError;
        expect(typeof (error as StykApiError).text('ru')).toBe('string');
        expect(['string', 'undefined']).toContain(typeof (error as StykApiError).hint('ru'));
        expect(Array.isArray(errors)).toBe(true);
        expect(retryAfterMs === undefined || retryAfterMs >= 0).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});

test('the stack of an error leads to the line that made the call', async () => {
  await using server = await startServer((response) => sendJson(response, 404, problem(404, 'not-found', false)));
  await using styk = new Styk({ baseUrl: server.url });
  const lookUp = async (): Promise<void> => {
    await styk.partners.getApplication('app_1');
  };
  expect(((await failure(lookUp())) as Error).stack).toContain('lookUp');
});

test('whoever takes the whole response hears of a failure there, and once', async () => {
  await using server = await startServer((response) => sendJson(response, 404, problem(404, 'not-found', false)));
  await using styk = new Styk({ baseUrl: server.url });
  // Vitest fails a run in which a rejection stays unhandled.
  const call = styk.partners.getApplication('app_1');
  await expect(call.withResponse()).rejects.toMatchObject({ code: 'not-found' });
  await new Promise((resolve) => setTimeout(resolve, 20));
});
