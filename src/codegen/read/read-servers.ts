import type { JsonObject } from '../../contracts/model.ts';
import { isObject } from '../../contracts/references.ts';
import { child, children, type DocumentReader } from './document-reader.ts';
import type { Findings } from './findings.ts';
import type { OperationPlace } from './operation-place.ts';
import { asList, asObject, strings } from './schema-shapes.ts';

/** Where calls go. */
export interface Server {
  /** `https://api.example`; undefined when the contract names no host. */
  readonly origin: string | undefined;
  /** What comes before every path: `/v1`. */
  readonly basePath: string;
}

/** The first server of a document. */
export function readServer(entry: string, reader: DocumentReader, findings: Findings): Server {
  const root = reader.root(entry);
  if (root.value.swagger !== undefined) return oldServer(root.value);
  const [first] = children(child(root, 'servers'));
  if (first === undefined || !isObject(first.place.value)) return fromUrl('');
  const url = withDefaults(first.place.value);
  if (url.includes('{') || first.place.value.variables !== undefined) {
    findings.report('server-variables', first.place.address, String(first.place.value.url));
  }
  return fromUrl(url);
}

/**
 * The server of an operation: its own, that of its path, or that of the document. A client has one host, so another one is
 * reported.
 *
 * @param origin The host of the client.
 */
export function serverOf(
  { place, item }: OperationPlace,
  general: Server,
  origin: string | undefined,
  findings: Findings,
): Server {
  const [first] = [...asList(place.value.servers), ...asList(item.value.servers)];
  const server = isObject(first) ? fromUrl(withDefaults(first)) : general;
  if (server.origin !== undefined && server.origin !== origin) {
    findings.report('server-own', place.address, `${server.origin}${server.basePath}`);
  }
  return server;
}

function withDefaults(server: JsonObject): string {
  const variables = asObject(server.variables);
  return String(server.url ?? '').replaceAll(/\{([^}]+)\}/g, (place, name: string) => {
    const { default: value } = asObject(variables[name]);
    return value === undefined ? place : String(value);
  });
}

function oldServer({ host, basePath, schemes }: JsonObject): Server {
  const path = typeof basePath === 'string' ? basePath : '';
  if (typeof host !== 'string') return fromUrl(path);
  const listed = strings(schemes);
  const scheme = listed.includes('https') || listed.length === 0 ? 'https' : 'http';
  return fromUrl(`${scheme}://${host}/${path.replace(/^\/+/, '')}`);
}

function fromUrl(written: string): Server {
  const url = written.startsWith('//') ? `https:${written}` : written;
  const isAbsolute = /^https?:/i.test(url) && URL.canParse(url);
  const { origin, pathname } = new URL(isAbsolute ? url : `/${url.replace(/^[./]+/, '')}`, 'http://nowhere');
  // A host made of variables that have no values is none.
  const hasHost = isAbsolute && !/[{}]|%7B/i.test(origin);
  const path = isAbsolute || !/^[a-z][\w+.-]*:/i.test(url) ? pathname.replace(/\/+$/, '') : '';
  return { origin: hasHost ? origin : undefined, basePath: path };
}
