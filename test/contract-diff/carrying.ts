import type { Direction } from '../../src/contract-diff/rules/schema-rules.ts';

/** A contract in which a schema is all that travels one way; the components A and B are there to be referred to. */
export function carrying(direction: Direction, schema: object): object {
  const content = { 'application/json': { schema } };
  const body = direction === 'request' ? { requestBody: { content } } : {};
  const answer = direction === 'response' ? { content } : {};
  const responses = { 200: { description: 'Done.', ...answer } };
  const components = { schemas: { A: { type: 'object', title: 'A' }, B: { type: 'object', title: 'B' } } };
  const paths = { '/x': { post: { operationId: 'x', ...body, responses } } };
  return { openapi: '3.1.1', info: { title: 'T', version: '1' }, paths, components };
}
