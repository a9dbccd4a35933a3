import { child, children, type DocumentReader, type Place } from '../../codegen/read/document-reader.ts';
import type { Findings } from '../../codegen/read/findings.ts';
import { operationPlaces } from '../../codegen/read/operation-place.ts';
import type { JsonObject } from '../../contracts/model.ts';
import { Anchors } from './anchors.ts';
import { listOf, objectOf, stringOf, textOf } from './fields.ts';
import type {
  OperationGroup,
  ReferenceContract,
  ReferenceEvent,
  ReferenceOperation,
  ReferenceServer,
  SecurityScheme,
} from './model.ts';
import { readOperation } from './read-operation.ts';

/**
 * Reads one document into what its page shows. What leads nowhere or is not drawn, such as calls the other way, is told to the
 * findings.
 *
 * @param name Name of its page.
 */
export function readContract(
  reader: DocumentReader,
  findings: Findings,
  entry: string,
  name: string,
): ReferenceContract {
  const root = reader.root(entry);
  const document = root.value;
  const webhooks = children(child(root, 'webhooks')).map(({ key }) => key);
  if (webhooks.length > 0) findings.report('webhooks', `${entry}#/webhooks`, webhooks.join(', '));
  const info = objectOf(document.info);
  return {
    name,
    entry,
    title: stringOf(info.title) ?? name,
    version: stringOf(info.version) ?? '',
    summary: textOf(info, 'summary'),
    description: textOf(info, 'description'),
    servers: listOf(document.servers).map((server) => readServer(objectOf(server))),
    groups: readGroups(document, readOperations(reader, findings, entry)),
    security: readSchemes(reader, root),
    events: readEvents(root),
    servedByPartner: document['x-styk-served-by'] === 'partner',
  };
}

export function operationsOf({ groups }: ReferenceContract): ReferenceOperation[] {
  return groups.flatMap(({ operations }) => operations);
}

function readServer(server: JsonObject): ReferenceServer {
  return { url: stringOf(server.url) ?? '', description: textOf(server, 'description') };
}

interface Tagged {
  readonly tag: string | undefined;
  readonly operation: ReferenceOperation;
}

function readOperations(reader: DocumentReader, findings: Findings, entry: string): Tagged[] {
  const document = reader.root(entry).value;
  const anchors = new Anchors();
  return operationPlaces(entry, reader, findings).map((operation) => {
    const { place } = operation;
    const callbacks = children(child(place, 'callbacks')).map(({ key }) => key);
    if (callbacks.length > 0) findings.report('callbacks', place.address, callbacks.join(', '));
    const tag = stringOf(listOf(place.value.tags)[0]);
    return { tag, operation: readOperation(reader, anchors, document, operation) };
  });
}

/** Groups in the order in which the contract describes its tags; tags it does not describe follow as they are met. */
function readGroups(document: JsonObject, operations: readonly Tagged[]): OperationGroup[] {
  const described = listOf(document.tags).map(objectOf);
  const names = [...described.map((tag) => stringOf(tag.name)), ...operations.map(({ tag }) => tag)];
  return [...new Set(names)]
    .map((name) => ({
      name: name ?? '',
      description: textOf(described.find((tag) => tag.name === name) ?? {}, 'description'),
      operations: operations.filter(({ tag }) => tag === name).map(({ operation }) => operation),
    }))
    .filter((group) => group.operations.length > 0);
}

function readSchemes(reader: DocumentReader, root: Place): SecurityScheme[] {
  const components = child(root, 'components');
  return children(components && child(components, 'securitySchemes')).flatMap(({ key: name, place }) => {
    const scheme = reader.resolveObject(place)?.value;
    if (scheme === undefined) return [];
    const flows = Object.values(objectOf(scheme.flows)).map(objectOf);
    const scopes = flows.flatMap(readScopes);
    return [
      {
        name,
        type: stringOf(scheme.type) ?? '',
        description: textOf(scheme, 'description'),
        scopes: [...new Map(scopes.map((scope) => [scope.name, scope])).values()],
        definition: scheme,
      },
    ];
  });
}

function readScopes(flow: JsonObject): SecurityScheme['scopes'] {
  const russian = objectOf(flow['x-scopes-ru']);
  return Object.entries(objectOf(flow.scopes)).map(([name, text]) => {
    const en = String(text);
    return { name, text: { en, ru: stringOf(russian[name]) ?? en } };
  });
}

function readEvents(root: Place): ReferenceEvent[] {
  return children(child(root, 'x-styk-events')).map(({ key: type, place }) => {
    const event = objectOf(place.value);
    return {
      type,
      summary: textOf(event, 'summary'),
      description: textOf(event, 'description'),
      subject: stringOf(event.subject) ?? '',
      scope: stringOf(event.scope) ?? '',
      personalData: event.personalData === true,
      data: child(place, 'data'),
      example: event.example,
    };
  });
}
