import type { AttemptInfo, ClientHooks } from './hooks.ts';

export type LogLevel = 'debug' | 'info' | 'warn';

/** Where log lines go; `console` will do. `fields` holds the same facts for machines, secrets replaced. */
export type ClientLogger = {
  readonly [Level in LogLevel]: (message: string, fields: Readonly<Record<string, unknown>>) => void;
};

const LEVELS: readonly LogLevel[] = ['debug', 'info', 'warn'];

/**
 * The hooks with a log beside them, one line for each attempt that ended, all lines of a call linked by its operation id:
 *
 * - `debug`: an attempt was answered
 * - `info`: it was not, or is going to be repeated
 * - `warn`: an operation is going to go; something is not what the contract says
 */
export function withLogging(
  hooks: ClientHooks,
  logger: ClientLogger | undefined,
  level: LogLevel = 'warn',
): ClientHooks {
  return logger === undefined ? hooks : both(hooks, loggingHooks(logger, LEVELS.indexOf(level)));
}

function loggingHooks(logger: ClientLogger, least: number): ClientHooks {
  const write = (level: LogLevel, info: AttemptInfo, text: string): void => {
    const line = `${info.operation} ${info.trace.operationId} attempt ${info.attempt}: ${text}`;
    logger[level](line, { ...info });
  };
  const warnings: ClientHooks = {
    onNotice: (info) => write('warn', info, noticeText(info.deprecatedAt, info.sunsetAt, info.link)),
    onFindings(info) {
      const places = info.findings.map(({ pointer, detail }) => `${pointer || '/'} ${detail}`);
      write('warn', info, `the ${info.of} is not what the contract says: ${places.join('; ')}`);
    },
  };
  const troubles: ClientHooks = {
    onFailure: (info) =>
      write('info', info, `${info.method} ${info.path} failed after ${info.durationMs} ms: ${info.error.code}`),
    onRetry: (info) => write('info', info, `${info.error.code}, again in ${Math.round(info.delayMs)} ms`),
  };
  const answers: ClientHooks = {
    onResponse: (info) =>
      write('debug', info, `${info.method} ${info.path} answered ${info.status} in ${info.durationMs} ms`),
  };
  return { ...warnings, ...(least <= 1 ? troubles : undefined), ...(least <= 0 ? answers : undefined) };
}

type Watcher = Exclude<keyof ClientHooks, 'beforeRequest'>;

const WATCHERS: readonly Watcher[] = ['onRequest', 'onResponse', 'onFailure', 'onRetry', 'onNotice', 'onFindings'];

/** The user's hooks come first, for they may want to fail the call. */
function both(hooks: ClientHooks, logs: ClientHooks): ClientHooks {
  const joined: Partial<Record<keyof ClientHooks, (info: never) => unknown>> = {};
  if (hooks.beforeRequest !== undefined) joined.beforeRequest = hooks.beforeRequest.bind(hooks);
  for (const name of WATCHERS) {
    if (hooks[name] === undefined && logs[name] === undefined) continue;
    joined[name] = (info) => {
      hooks[name]?.(info);
      logs[name]?.(info);
    };
  }
  return joined as ClientHooks;
}

function noticeText(deprecatedAt: Date | undefined, sunsetAt: Date | undefined, link: string | undefined): string {
  const since = deprecatedAt === undefined ? 'deprecated' : `deprecated since ${deprecatedAt.toISOString()}`;
  const until = sunsetAt === undefined ? '' : `, may be gone from ${sunsetAt.toISOString()}`;
  return `the operation is ${since}${until}${link === undefined ? '' : `, see ${link}`}`;
}
