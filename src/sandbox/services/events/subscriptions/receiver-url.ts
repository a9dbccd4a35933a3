import { isIP } from 'node:net';
import { eventProblems } from '../problems.ts';

/** RFC 1918, loopback, link-local and shared space, and names that only a local network knows. */
const LOCAL_ADDRESS =
  /^(127\.|10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)|^\[(::1|f[cd]|fe80)/;
const LOCAL_NAME = /^[^.]+$|\.(local|localhost|internal|lan|test)$/;

/**
 * Lets an address pass that the sandbox may call: https anywhere, plain http on the developer's own machine or network.
 * Throws `url-forbidden`.
 */
export function requireReceiverUrl(url: string): void {
  const parsed = URL.parse(url);
  if (parsed === null) throw forbidden('не разбирается', 'cannot be read');
  const { protocol, hostname, username, password, hash } = parsed;
  if (protocol !== 'https:' && protocol !== 'http:') throw forbidden('нужен https', 'has to be https');
  if (username !== '' || password !== '') throw forbidden('в адресе не место паролю', 'must not hold a password');
  if (hash !== '') throw forbidden('лишняя часть после #', 'must have no part after #');
  if (protocol === 'http:' && !isLocal(hostname)) {
    throw forbidden('http годится только для своей машины и сети', 'may be http only on your own machine or network');
  }
}

function isLocal(hostname: string): boolean {
  const isAddress = isIP(hostname) !== 0 || hostname.startsWith('[');
  return isAddress ? LOCAL_ADDRESS.test(hostname) : LOCAL_NAME.test(hostname);
}

function forbidden(ru: string, en: string): Error {
  return eventProblems.create('url-forbidden', { why: { ru, en } });
}
