import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { context, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { Styk } from '@styk/sdk';
import { openTelemetry } from '@styk/sdk/telemetry';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { application, problem, sendJson, startServer } from './local-server.ts';
import { SkippingClock } from './test-clocks.ts';

const exporter = new InMemorySpanExporter();
const tracerProvider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });

beforeAll(() => {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
});
afterEach(() => exporter.reset());
afterAll(() => {
  context.disable();
  propagation.disable();
});

test('a call is a span, its attempts are client spans in it, and the server goes on with the trace', async () => {
  await using server = await startServer((response, _request, index) => {
    if (index === 0) return sendJson(response, 503, problem(503, 'unavailable', true));
    if (index === 1) return void response.destroy();
    sendJson(response, 200, { items: [], nextCursor: null });
  });
  const telemetry = openTelemetry({ tracerProvider });
  await using styk = new Styk({ baseUrl: server.url, telemetry, clock: new SkippingClock() });
  const parent = tracerProvider.getTracer('till').startSpan('sell');
  await context.with(trace.setSpan(context.active(), parent), () =>
    styk.partners.listStores('prt_1', { limit: 2, ...{ phone: 's3cret' } }),
  );
  const spans = exporter.getFinishedSpans();
  expect(spans.map(({ name, kind }) => [name, kind])).toEqual([
    ['GET /partners/v1/partners/{partnerId}/stores', SpanKind.CLIENT],
    ['GET /partners/v1/partners/{partnerId}/stores', SpanKind.CLIENT],
    ['GET /partners/v1/partners/{partnerId}/stores', SpanKind.CLIENT],
    ['listStores', SpanKind.INTERNAL],
  ]);
  const [refused, broken, good, call] = spans;
  const { traceId, spanId } = parent.spanContext();
  expect(call?.parentSpanContext?.spanId).toBe(spanId);
  for (const attempt of [refused, broken, good]) {
    expect(attempt?.parentSpanContext?.spanId).toBe(call?.spanContext().spanId);
  }
  expect(server.requests.map(({ headers }) => headers['traceparent'])).toEqual(
    [refused, broken, good].map((span) => `00-${traceId}-${span?.spanContext().spanId}-01`),
  );
  const { port } = new URL(server.url);
  const common = {
    'http.request.method': 'GET',
    'url.full': `${server.url}/partners/v1/partners/prt_1/stores?limit=2&phone=redacted`,
    'url.template': '/partners/v1/partners/{partnerId}/stores',
    'server.address': '127.0.0.1',
    'server.port': Number(port),
    'styk.operation': 'listStores',
    'styk.operation_id': server.requests[0]?.headers['styk-operation-id'],
  };
  expect(refused?.attributes).toEqual({ ...common, 'http.response.status_code': 503, 'error.type': '503' });
  expect(broken?.attributes).toEqual({
    ...common,
    'http.request.resend_count': 1,
    'error.type': 'client-connection-failed',
  });
  expect(good?.attributes).toEqual({ ...common, 'http.request.resend_count': 2, 'http.response.status_code': 200 });
  expect([refused, broken, good, call].map((span) => span?.status.code)).toEqual([
    SpanStatusCode.ERROR,
    SpanStatusCode.ERROR,
    SpanStatusCode.UNSET,
    SpanStatusCode.UNSET,
  ]);
});

test('a failed call names its trace, which is the one that was recorded', async () => {
  await using server = await startServer((response) => {
    response.destroy();
  });
  const telemetry = openTelemetry({ tracerProvider });
  await using styk = new Styk({ baseUrl: server.url, telemetry, retry: { maxRetries: 0 } });
  const error = await styk.partners.getApplication('app_1').catch((reason: unknown) => reason);
  const [attempt, call] = exporter.getFinishedSpans();
  expect(error).toMatchObject({ trace: { traceId: call?.spanContext().traceId } });
  expect(attempt?.spanContext().traceId).toBe(call?.spanContext().traceId);
  expect(call?.attributes).toMatchObject({
    'error.type': 'client-connection-failed',
    'styk.operation': 'getApplication',
  });
  expect(call?.status.code).toBe(SpanStatusCode.ERROR);
});

test('where nobody records, calls have their own trace as ever', async () => {
  await using server = await startServer((response) => sendJson(response, 200, application));
  await using styk = new Styk({ baseUrl: server.url, telemetry: openTelemetry() });
  await styk.partners.getApplication('app_1');
  expect(server.requests[0]?.headers['traceparent']).toMatch(/^00-(?!0{32})[0-9a-f]{32}-[0-9a-f]{16}-01$/);
  expect(exporter.getFinishedSpans()).toEqual([]);
});

test('tools that listen to undici’s own channels see the calls', async () => {
  await using server = await startServer((response) => sendJson(response, 200, application));
  await using styk = new Styk({ baseUrl: server.url });
  const seen: string[] = [];
  const listen = (message: unknown): void => void seen.push((message as { request: { path: string } }).request.path);
  subscribe('undici:request:create', listen);
  await styk.partners.getApplication('app_1');
  unsubscribe('undici:request:create', listen);
  expect(seen).toEqual(['/partners/v1/applications/app_1']);
});
