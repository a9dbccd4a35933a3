/** A contract with everything the comparison looks at, small enough to be read. */
export const shop = {
  openapi: '3.1.1',
  info: { title: 'Shop', version: '1.0.0' },
  servers: [{ url: 'https://api.shop.example/v1' }],
  security: [{ oauth2: ['shop:read'] }],
  paths: {
    '/orders/{orderId}': {
      parameters: [{ name: 'orderId', in: 'path', required: true, schema: { type: 'string', maxLength: 64 } }],
      get: {
        operationId: 'getOrder',
        responses: {
          200: {
            description: 'The order.',
            headers: { ETag: { required: true, schema: { type: 'string', maxLength: 64 } } },
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Order' } } },
          },
          '4XX': { $ref: '#/components/responses/Problem' },
        },
      },
    },
    '/orders': {
      get: {
        operationId: 'listOrders',
        parameters: [
          { name: 'state', in: 'query', schema: { type: 'string', enum: ['new', 'paid'], default: 'new' } },
          { name: 'tags', in: 'query', schema: { type: 'array', maxItems: 5, items: { type: 'string' } } },
          { name: 'X-Region', in: 'header', required: true, schema: { type: 'string' } },
        ],
        responses: {
          200: {
            description: 'Orders.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['items'],
                  properties: {
                    items: { type: 'array', maxItems: 200, items: { $ref: '#/components/schemas/Order' } },
                  },
                },
              },
            },
          },
        },
      },
      post: {
        operationId: 'createOrder',
        security: [{ oauth2: ['shop:write'] }, { key: [] }],
        'x-styk-limit': { rate: 10, burst: 20, parallel: 4 },
        'x-styk-line-codes': ['duplicate'],
        'x-styk-problems': { 409: ['out-of-stock', 'price-changed'] },
        parameters: [{ name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string' } }],
        requestBody: {
          required: true,
          content: { 'application/json': { schema: { $ref: '#/components/schemas/OrderRequest' } } },
        },
        responses: {
          201: {
            description: 'Ordered.',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Order' } } },
          },
          '4XX': { $ref: '#/components/responses/Problem' },
        },
        callbacks: {
          paid: {
            '{$request.body#/callbackUrl}': {
              post: {
                requestBody: {
                  required: true,
                  content: { 'application/json': { schema: { $ref: '#/components/schemas/Paid' } } },
                },
                responses: { 204: { description: 'Understood.' } },
              },
            },
          },
        },
      },
    },
  },
  webhooks: {
    shipped: {
      post: {
        operationId: 'orderShipped',
        requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Shipped' } } } },
        responses: { 204: { description: 'Understood.' } },
      },
    },
  },
  'x-styk-events': {
    'order.paid': {
      subject: 'order id',
      scope: 'shop:read',
      personalData: false,
      data: { $ref: '#/components/schemas/PaidData' },
    },
  },
  components: {
    securitySchemes: {
      oauth2: {
        type: 'oauth2',
        flows: { clientCredentials: { tokenUrl: '/token', scopes: { 'shop:read': 'Read', 'shop:write': 'Write' } } },
      },
      key: { type: 'apiKey', in: 'header', name: 'X-Key' },
    },
    responses: {
      Problem: {
        description: 'A problem.',
        'x-styk-problems': { 401: ['token-missing'] },
        content: {
          'application/problem+json': {
            schema: { type: 'object', required: ['code'], properties: { code: { type: 'string', maxLength: 64 } } },
          },
        },
      },
    },
    schemas: {
      OrderRequest: {
        type: 'object',
        additionalProperties: false,
        required: ['sku'],
        properties: {
          sku: { type: 'string', minLength: 1, maxLength: 20, pattern: '^[0-9]+$' },
          count: { type: 'integer', format: 'int32', minimum: 1, maximum: 99, default: 1 },
          note: { type: ['string', 'null'], maxLength: 200 },
          kind: { type: 'string', enum: ['gift', 'plain'] },
          payment: { $ref: '#/components/schemas/Payment' },
          labels: { type: 'array', uniqueItems: true, minItems: 1, maxItems: 3, items: { type: 'string' } },
          extra: { type: 'object', maxProperties: 5, additionalProperties: { type: 'string', maxLength: 10 } },
          price: { type: 'number', multipleOf: 0.5, exclusiveMinimum: 0 },
        },
      },
      Order: {
        type: 'object',
        required: ['id', 'state'],
        properties: {
          id: { type: 'string', readOnly: true, maxLength: 64 },
          state: { type: 'string', maxLength: 16, 'x-extensible-enum': ['new', 'paid'] },
          total: { type: 'integer', format: 'int64', minimum: 0 },
          paidAt: { anyOf: [{ type: 'string', format: 'date-time' }, { type: 'null' }] },
          currency: { type: 'string', enum: ['RUB'] },
          parts: { type: 'array', maxItems: 9, items: { $ref: '#/components/schemas/Order' } },
          payment: { $ref: '#/components/schemas/Payment' },
          passphrase: { type: 'string', writeOnly: true },
        },
      },
      Payment: {
        oneOf: [{ $ref: '#/components/schemas/Card' }, { $ref: '#/components/schemas/Cash' }],
        discriminator: { propertyName: 'kind', mapping: { card: '#/components/schemas/Card' } },
      },
      Card: { type: 'object', required: ['kind'], properties: { kind: { type: 'string' }, pan: { type: 'string' } } },
      Cash: { type: 'object', required: ['kind'], properties: { kind: { type: 'string' } } },
      Paid: { type: 'object', required: ['orderId'], properties: { orderId: { type: 'string', maxLength: 9 } } },
      Shipped: { type: 'object', required: ['orderId'], properties: { orderId: { type: 'string', maxLength: 9 } } },
      PaidData: { type: 'object', required: ['orderId'], properties: { orderId: { type: 'string', maxLength: 9 } } },
    },
  },
};
