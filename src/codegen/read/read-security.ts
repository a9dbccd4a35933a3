import type { JsonObject } from '../../contracts/model.ts';
import { isObject } from '../../contracts/references.ts';
import { child, children, type DocumentReader, type Place } from './document-reader.ts';
import type { Findings } from './findings.ts';
import type { OperationPlace } from './operation-place.ts';
import { asList, asObject } from './schema-shapes.ts';

/** The security schemes of a document in the words of `ClientDialect`; those that cannot be served are reported. */
export function readSecuritySchemes(entry: string, reader: DocumentReader, findings: Findings): [string, JsonObject][] {
  const root = reader.root(entry);
  const components = child(root, 'components');
  const declared = (components && child(components, 'securitySchemes')) ?? child(root, 'securityDefinitions');
  return children(declared).flatMap(({ key, place }) => {
    const resolved = reader.resolveObject(place);
    const scheme = resolved && readScheme(resolved, key, findings);
    return scheme === undefined ? [] : [[key, scheme]];
  });
}

function readScheme(place: Place<JsonObject>, name: string, findings: Findings): JsonObject | undefined {
  const { type, in: where, name: parameter } = place.value;
  const scheme = String(place.value.scheme ?? '').toLowerCase();
  const report = (what: string) => findings.report('security-scheme', place.address, `${name}: ${what}`);
  if (type === 'apiKey' && typeof parameter === 'string' && ['header', 'query', 'cookie'].includes(String(where))) {
    return { kind: 'apiKey', in: String(where), name: parameter };
  }
  if (type === 'basic' || (type === 'http' && scheme === 'basic')) return { kind: 'basic' };
  if (type === 'http' && scheme === 'bearer') return { kind: 'bearer' };
  if (type === 'oauth2') {
    const tokenUrl = clientCredentialsUrl(place.value);
    if (tokenUrl !== undefined) return { kind: 'oauth2', tokenUrl };
    report(`oauth2 ${Object.keys(asObject(place.value.flows)).join(', ') || String(place.value.flow ?? '')}`.trim());
    return { kind: 'bearer' };
  }
  report([String(type), scheme].filter((word) => word !== '').join(' '));
  return type === 'openIdConnect' ? { kind: 'bearer' } : undefined;
}

function clientCredentialsUrl(scheme: JsonObject): string | undefined {
  const { tokenUrl } = scheme.flow === 'application' ? scheme : asObject(asObject(scheme.flows).clientCredentials);
  return typeof tokenUrl === 'string' && tokenUrl !== '' ? tokenUrl : undefined;
}

/** What lets a caller in: names of schemes, or groups of them that are needed together; none for anyone. */
export function readSecurity({ entry, place }: OperationPlace, reader: DocumentReader): (string | string[])[] {
  const required = place.value.security ?? reader.root(entry).value.security;
  return asList(required)
    .filter(isObject)
    .flatMap((alternative): (string | string[])[] => {
      const names = Object.keys(alternative);
      const [only] = names;
      if (only === undefined) return [];
      return names.length === 1 ? [only] : [names];
    });
}
