import { language } from './language.js';

/** A refusal as the sandbox tells it (RFC 9457), or that it cannot be reached. */
export class Problem extends Error {
  constructor({ status = 0, title, detail, code, traceId, findings = [] }) {
    super(detail ?? title);
    Object.assign(this, { status, title, code, traceId, findings });
  }
}

let session;

async function openSession() {
  const answer = await reach('/console/session', { method: 'POST', headers: { 'styk-console': '1' } });
  if (!answer.ok) throw new Problem({ status: answer.status, code: 'console-session', title: await answer.text() });
  return answer.json();
}

async function reach(path, request) {
  try {
    return await fetch(path, request);
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new Problem({
      code: 'unreachable',
      title: { ru: 'Песочница не отвечает', en: 'The sandbox does not answer' }[language()],
      detail: {
        ru: 'Возможно, она остановлена. Запустите её командой styk sandbox start.',
        en: 'It may have been stopped. Start it with styk sandbox start.',
      }[language()],
    });
  }
}

async function facts() {
  session ??= openSession();
  try {
    return await session;
  } catch (error) {
    session = undefined;
    throw error;
  }
}

/** The partner the console looks for. */
export async function partnerId() {
  return (await facts()).partnerId;
}

export async function sandboxVersion() {
  return (await facts()).version;
}

/** What the sandbox can be filled with. */
export async function scenarioNames() {
  return (await facts()).scenarios;
}

/**
 * Calls an operation as any client does. `query` leaves out what is empty. Every change has a key of its own, so that a
 * repeated click is another call and a repeated request is not.
 *
 * @throws Problem
 */
export async function call(method, path, options = {}) {
  const answer = await send(method, path, options, true);
  if (answer.status === 204) return null;
  return answer.headers.get('content-type')?.includes('json') ? answer.json() : answer;
}

export const get = (path, query, signal) => call('GET', path, { query, signal });
export const post = (path, body) => call('POST', path, { body });

/** Changes what nobody has changed since it was read just now. */
export async function patch(path, body) {
  const etag = (await send('GET', path, {}, true)).headers.get('etag');
  return call('PATCH', path, { body, headers: { 'if-match': etag } });
}

/** The bytes of a file. */
export async function download(path) {
  return (await send('GET', path, {}, true)).arrayBuffer();
}

async function send(method, path, { query = {}, body, signal, headers = {} }, mayReopen) {
  const { token } = await facts();
  const params = new URLSearchParams(
    Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  ).toString();
  const answer = await reach(`${path}${params === '' ? '' : `?${params}`}`, {
    method,
    signal,
    headers: {
      authorization: `Bearer ${token}`,
      'accept-language': language(),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(method === 'GET' ? {} : { 'idempotency-key': crypto.randomUUID() }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (answer.ok) return answer;
  if (answer.status === 401 && mayReopen) {
    // The sandbox was started anew and has another token for its console.
    session = undefined;
    return send(method, path, { query, body, signal, headers }, false);
  }
  throw await toProblem(answer);
}

async function toProblem(answer) {
  const isProblem = answer.headers.get('content-type')?.includes('json') ?? false;
  const { title, detail, code, trace, errors } = isProblem ? await answer.json() : {};
  return new Problem({
    status: answer.status,
    title: title ?? `HTTP ${answer.status}`,
    detail,
    code,
    traceId: trace?.traceId,
    findings: errors ?? [],
  });
}
