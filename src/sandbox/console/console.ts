import type { IncomingMessage } from 'node:http';
import { packageVersion } from '../../installation/package-root.ts';
import { builtInPartner } from '../built-in-partner.ts';
import type { Answer } from '../http/answer.ts';
import { SCENARIOS } from '../scenario-names.ts';
import { type ConsoleFile, readConsoleFiles } from './console-files.ts';
import { isLocal, isOwnPage } from './console-guard.ts';
import type { ConsoleSession } from './console-session.ts';

export const CONSOLE_PATH = '/console';

/** Only our own files run, nothing is loaded from or sent to anybody else, and nobody shows the page inside another one. */
const HEADERS = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types styk-document',
  ].join('; '),
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

/** Serves the console: its files to browsers of this machine, and its token to its own page. */
export function createConsole(session: Pick<ConsoleSession, 'token'>): (incoming: IncomingMessage) => Answer {
  let files: ReadonlyMap<string, ConsoleFile> | undefined;
  return (incoming) => {
    if (!isLocal(incoming)) return text(403, 'The console is for browsers of this machine: http://127.0.0.1');
    const path = (incoming.url ?? '').split('?', 1)[0]?.slice(CONSOLE_PATH.length) || '/';
    if (path === '/session') return openSession(incoming, session);
    if (incoming.method !== 'GET' && incoming.method !== 'HEAD') return text(405, 'Method not allowed');
    files ??= readConsoleFiles();
    const file = files.get(path);
    if (file === undefined) return text(404, 'Not found');
    return { status: 200, headers: { ...HEADERS, 'content-type': file.mediaType }, body: file.content };
  };
}

function openSession(incoming: IncomingMessage, { token }: Pick<ConsoleSession, 'token'>): Answer {
  if (incoming.method !== 'POST') return text(405, 'Method not allowed');
  if (!isOwnPage(incoming)) return text(403, 'Forbidden');
  const body = JSON.stringify({
    token,
    partnerId: builtInPartner.partnerId,
    version: packageVersion(),
    scenarios: SCENARIOS,
  });
  return { status: 200, headers: { ...HEADERS, 'content-type': 'application/json' }, body };
}

function text(status: number, message: string): Answer {
  return { status, headers: { ...HEADERS, 'content-type': 'text/plain; charset=utf-8' }, body: message };
}
