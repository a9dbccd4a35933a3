import { ApiClient, type ApiOptions, type ClientDialect, type OperationDescriptor } from '@styk/sdk/client';

/** What a contract of somebody else may ask for. */
export const foreignDialect = {
  security: {
    headerKey: { kind: 'apiKey', in: 'header', name: 'X-Api-Key' },
    queryKey: { kind: 'apiKey', in: 'query', name: 'api_key' },
    cookieKey: { kind: 'apiKey', in: 'cookie', name: 'sid' },
    bearer: { kind: 'bearer' },
    basic: { kind: 'basic' },
    oauth: { kind: 'oauth2', tokenUrl: '/oauth/token' },
  },
  versionHeader: null,
  operationIdHeader: null,
  traceparent: false,
} as const satisfies ClientDialect;

export class ForeignClient extends ApiClient {
  constructor(options: ApiOptions<typeof foreignDialect>) {
    super(options, foreignDialect);
  }
}

/** An operation that only says what matters to the test. */
export function operation(parts: Partial<OperationDescriptor> = {}): OperationDescriptor {
  return {
    id: 'doThing',
    method: 'GET',
    basePath: '/v2',
    path: '/things',
    pathParams: [],
    queryParams: [],
    body: null,
    response: 'json',
    idempotencyKey: false,
    security: [],
    problems: [],
    version: '2.0.0',
    ...parts,
  };
}
