import { type HttpHandler, HttpResponse, http } from 'msw';
import type { OperationDescriptor } from '../client/operation.ts';
import { Refusal } from './refusal.ts';

/** What the program under test has sent. */
export interface MockedCall {
  /** Path parameters by name, decoded. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  /** Parsed when it is JSON, text otherwise, undefined when there is none. */
  readonly body: unknown;
}

type Reply<Data> = Data | Refusal;

/** A fixed answer, or one made for each call. */
export type MockAnswer<Data> = Reply<Data> | ((call: MockedCall) => Reply<Data> | Promise<Reply<Data>>);

/** Makes the msw handler of one operation. */
export type OperationMock<Data> = (answer: MockAnswer<Data>) => HttpHandler;

/** What the generated mocks are made of: a handler for calls of this operation at this address. */
export function mockOperation<Data>(baseUrl: string, operation: OperationDescriptor): OperationMock<Data> {
  const address = addressPattern(baseUrl, operation);
  const method = operation.method.toLowerCase() as Lowercase<OperationDescriptor['method']>;
  return (answer) =>
    http[method](address, async ({ request }) => {
      const reply = isFunction(answer) ? await answer(await readCall(request, address)) : answer;
      return respond(operation, reply);
    });
}

function isFunction<Data>(
  answer: MockAnswer<Data>,
): answer is (call: MockedCall) => Reply<Data> | Promise<Reply<Data>> {
  return typeof answer === 'function';
}

/** msw's own patterns cannot tell `{id}:void` from two parameters. */
function addressPattern(baseUrl: string, operation: OperationDescriptor): RegExp {
  const template = `${baseUrl.replace(/\/+$/, '')}${operation.basePath}${operation.path}`;
  const parts = template.split(/\{(\w+)\}/);
  const source = parts.map((part, index) => (index % 2 === 0 ? escapePattern(part) : `(?<${part}>[^/:]+)`));
  return new RegExp(`^${source.join('')}$`);
}

function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

async function readCall(request: Request, address: RegExp): Promise<MockedCall> {
  const { origin, pathname, searchParams } = new URL(request.url);
  const groups = Object.entries(address.exec(`${origin}${pathname}`)?.groups ?? {});
  const text = await request.text();
  const isJson = request.headers.get('content-type')?.includes('json') ?? false;
  return {
    path: Object.fromEntries(groups.map(([name, value]) => [name, decodeURIComponent(value)])),
    query: searchParams,
    headers: request.headers,
    body: text === '' ? undefined : isJson ? JSON.parse(text) : text,
  };
}

function respond(operation: OperationDescriptor, reply: unknown): Response {
  if (reply instanceof Refusal) {
    const headers = { ...reply.headers, 'content-type': 'application/problem+json' };
    return new HttpResponse(JSON.stringify(reply.problem), { status: reply.problem.status, headers });
  }
  if (operation.response === 'void') return new HttpResponse(null, { status: 204 });
  if (operation.response === 'bytes') return new HttpResponse(reply as Uint8Array<ArrayBuffer>, { status: 200 });
  return new HttpResponse(JSON.stringify(reply), { status: 200, headers: { 'content-type': 'application/json' } });
}
