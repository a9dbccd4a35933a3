import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Context, Hono } from 'hono';
import type { ContractOperation } from '../../contracts/model.ts';
import { CONSOLE_PATH, createConsole } from '../console/console.ts';
import type { Core } from '../core.ts';
import { commonProblems } from './common-problems.ts';
import { createExchange, createRefusal, type Exchange } from './exchange.ts';
import { createPage } from './page.ts';
import { routePath } from './route-path.ts';
import { sendSlowlyOrPartly } from './sending.ts';

type Env = { Bindings: HttpBindings };

/** The sandbox's HTTP face: one route for each operation of the contracts, and problems for everything else. */
export function createApp(core: Core): Hono<Env> {
  const app = new Hono<Env>();
  for (const [path, operations] of groupByPath(core.contracts.operations)) {
    const route = routePath(path);
    const exchanges = new Map(
      operations.map((operation) => [operation.method.toUpperCase(), createExchange(core, operation)]),
    );
    const methods = [...exchanges.keys()];
    const allowed = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
    const refusal = createRefusal(core, ({ target }) =>
      commonProblems.create('method-not-allowed', { path: target.slice(0, 500), allowed }),
    );
    // One route for all methods: with several, hono would compose their handlers on every call.
    app.all(route.pattern, (c) => {
      if (c.req.method === 'OPTIONS') return new Response(null, { status: 204, headers: { allow: allowed } });
      const method = c.req.method === 'HEAD' ? 'GET' : c.req.method;
      return respond(core, c, exchanges.get(method) ?? refusal, route.params(c.req.param()));
    });
  }
  for (const [path, handler] of core.pages) {
    const page = createPage(core, path, handler);
    app.all(path, (c) => respond(core, c, page, {}));
  }
  const showConsole = createConsole(core.console);
  for (const path of [CONSOLE_PATH, `${CONSOLE_PATH}/*`]) {
    app.all(path, (c) => {
      const { status, headers, body } = showConsole(c.env.incoming);
      return new Response(body as ConstructorParameters<typeof Response>[0], { status, headers });
    });
  }
  // Whoever types the sandbox's address into a browser wants to look at it.
  app.get('/', (c, next) =>
    c.req.header('accept')?.includes('text/html') ? Promise.resolve(c.redirect(CONSOLE_PATH, 303)) : next(),
  );
  const nothing = createRefusal(core, ({ target }) =>
    commonProblems.create('not-found', { path: target.slice(0, 500) }),
  );
  app.notFound((c) => respond(core, c, nothing, {}));
  return app;
}

async function respond(
  { machineClock }: Core,
  c: Context<Env>,
  exchange: Exchange | ReturnType<typeof createPage>,
  path: Record<string, string>,
): Promise<Response> {
  const { incoming } = c.env;
  const answer = await exchange(incoming, path);
  if (answer === null) {
    incoming.socket.destroy();
    return RESPONSE_ALREADY_SENT;
  }
  const { sending } = answer;
  if (sending !== undefined && answer.body !== null && answer.body.length > 0) {
    const bytes = typeof answer.body === 'string' ? Buffer.from(answer.body) : answer.body;
    const headers = { ...answer.headers, 'content-length': String(bytes.length), connection: 'close' };
    return new Response(sendSlowlyOrPartly(bytes, sending, machineClock), { status: answer.status, headers });
  }
  // The types of fetch ask for memory that is not shared; ours never is.
  return new Response(answer.body as ConstructorParameters<typeof Response>[0], {
    status: answer.status,
    headers: answer.headers,
  });
}

/** Paths with fixed segments first, because `/members/lookup` also looks like `/members/{memberId}`. */
function groupByPath(operations: readonly ContractOperation[]): [string, ContractOperation[]][] {
  const paths = Map.groupBy(operations, ({ basePath, path }) => basePath + path);
  return [...paths].sort(([a], [b]) => (a.replaceAll('{', '~') < b.replaceAll('{', '~') ? -1 : 1));
}
