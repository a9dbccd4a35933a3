import type { JsonObject } from '../../contracts/model.ts';
import { isObject } from '../../contracts/references.ts';
import { child, children, type DocumentReader } from './document-reader.ts';
import type { Findings } from './findings.ts';
import { asList, asObject, strings } from './schema-shapes.ts';

/** Where calls of a document go. */
export interface Server {
  /** Absolute address with its path; undefined when the contract names none. */
  readonly baseUrl: string | undefined;
  /** What comes before every path: the path of a server that has no host. */
  readonly basePath: string;
}

/** @param environments True when there are many environments at addresses of their own, which only have the path in common. */
export function readServer(entry: string, reader: DocumentReader, findings: Findings, environments: boolean): Server {
  const server = firstServer(entry, reader, findings);
  if (!environments || server.baseUrl === undefined) return server;
  return { baseUrl: undefined, basePath: new URL(server.baseUrl).pathname.replace(/\/$/, '') };
}

function firstServer(entry: string, reader: DocumentReader, findings: Findings): Server {
  const root = reader.root(entry);
  if (root.value.swagger !== undefined) return oldServer(root.value);
  const [first] = children(child(root, 'servers'));
  if (first === undefined || !isObject(first.place.value)) return { baseUrl: undefined, basePath: '' };
  const url = withDefaults(first.place.value);
  if (url.includes('{') || first.place.value.variables !== undefined) {
    findings.report('server-variables', first.place.address, String(first.place.value.url));
  }
  return fromUrl(url);
}

/** The address of a server of an operation or path when it is not that of the document. */
export function ownServer(holder: JsonObject, general: Server): string | undefined {
  const [first] = asList(holder.servers);
  if (!isObject(first)) return undefined;
  const own = fromUrl(withDefaults(first));
  return own.baseUrl === general.baseUrl && own.basePath === general.basePath ? undefined : String(first.url);
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
  if (typeof host !== 'string') return { baseUrl: undefined, basePath: path.replace(/\/+$/, '') };
  const listed = strings(schemes);
  const scheme = listed.includes('https') || listed.length === 0 ? 'https' : 'http';
  return fromUrl(`${scheme}://${host}${path}`);
}

function fromUrl(url: string): Server {
  const trimmed = url.replace(/\/+$/, '');
  if (/^https?:/i.test(trimmed) && URL.canParse(trimmed)) return { baseUrl: trimmed, basePath: '' };
  const path = trimmed.replace(/^\.?\/*/, '');
  return { baseUrl: undefined, basePath: /^[a-z][\w+.-]*:/i.test(trimmed) || path === '' ? '' : `/${path}` };
}
