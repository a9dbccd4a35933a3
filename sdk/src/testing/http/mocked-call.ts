/** What the program under test has sent. */
export interface MockedCall {
  /** Path parameters by name, decoded. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  /** Parsed when it is JSON (a `SyntaxError` when it says so and is not), text otherwise, undefined when there is none. */
  readonly body: unknown;
}

export async function readCall(request: Request, path: MockedCall['path']): Promise<MockedCall> {
  const { headers } = request;
  const text = await request.text();
  const isJson = headers.get('content-type')?.includes('json') ?? false;
  const body = text === '' ? undefined : isJson ? parse(text) : text;
  return { path, query: new URL(request.url).searchParams, headers, body };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return error;
  }
}
