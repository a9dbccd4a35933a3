/** An OpenAPI 3.1 contract of a size that is asked for, with what large contracts are made of: long texts, unions, nullable references, lists. */
export function largeContract(resources: number): object {
  const names = Array.from({ length: resources }, (_, index) => `Resource${index}`);
  return {
    openapi: '3.1.0',
    info: { title: 'Large', version: '1.0.0' },
    paths: Object.assign({}, ...names.map(pathsOf)),
    components: { schemas: Object.assign({ Problem: problem }, ...names.map(schemasOf)) },
  };
}

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: object) => ({ 'application/json': { schema } });
const text =
  'What this is, when it is there and what it means to whom, said at the length at which contracts say such things.';
const problem = { type: 'object', required: ['code'], properties: { code: { type: 'string', description: text } } };
const refusals = { '4XX': { description: text, content: json(ref('Problem')) } };
const inPath = { name: 'id', in: 'path', required: true, description: text, schema: { type: 'string' } };

/** Five operations. */
function pathsOf(name: string): object {
  const described = (operationId: string) => ({ operationId, tags: [name], summary: text, description: text });
  const one = { 200: { description: text, content: json(ref(name)) }, ...refusals };
  const body = { required: true, content: json(ref(`${name}Request`)) };
  const query = ['cursor', 'state', 'owner'].map((key) => ({
    name: key,
    in: 'query',
    description: text,
    schema: { type: 'string' },
  }));
  return {
    [`/${name}`]: {
      get: {
        ...described(`list${name}`),
        parameters: query,
        responses: { 200: { description: text, content: json(ref(`${name}Page`)) }, ...refusals },
      },
      post: { ...described(`create${name}`), requestBody: body, responses: one },
    },
    [`/${name}/{id}`]: {
      parameters: [inPath],
      get: { ...described(`get${name}`), responses: one },
      put: { ...described(`update${name}`), requestBody: body, responses: one },
      delete: { ...described(`delete${name}`), responses: { 204: { description: text }, ...refusals } },
    },
  };
}

function schemasOf(name: string): object {
  const states = Array.from({ length: 12 }, (_, index) => `state_${index}`);
  const properties = {
    id: { type: 'string', description: text },
    state: { type: 'string', enum: states, description: text },
    parent: { anyOf: [ref(name), { type: 'null' }] },
    parts: { type: 'array', items: ref(`${name}Part`) },
    labels: { type: 'object', additionalProperties: { type: 'string' } },
    amounts: {
      type: 'object',
      properties: { net: { type: 'integer' }, gross: { type: 'integer' } },
      required: ['net'],
    },
    ...Object.fromEntries(
      Array.from({ length: 15 }, (_, index) => [`field${index}`, { type: ['string', 'null'], description: text }]),
    ),
  };
  const variant = (kind: string) => ({
    type: 'object',
    required: ['kind'],
    properties: { kind: { const: kind }, [kind]: { type: 'number' } },
  });
  return {
    [name]: { type: 'object', description: text, required: ['id', 'state'], properties },
    [`${name}Request`]: { allOf: [ref(name), { type: 'object', required: ['parts'] }] },
    [`${name}Part`]: { oneOf: [variant('a'), variant('b'), variant('c')] },
    [`${name}Page`]: {
      type: 'object',
      properties: { items: { type: 'array', items: ref(name) }, nextCursor: { type: ['string', 'null'] } },
    },
  };
}
