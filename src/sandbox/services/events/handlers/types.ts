import { hash } from 'node:crypto';
import type { EventSchemaDocument, EventType, EventTypeList } from '@styk/sdk/api/events';
import type { StykEvents } from '@styk/sdk/api/events.catalogue';
import type { Language } from '@styk/sdk/errors';
import { entityTag } from '../../../entity-tag.ts';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import { type EventTypeDefinition, eventCatalogue, findEventType } from '../catalogue.ts';
import { eventProblems } from '../problems.ts';
import { schemaOfEvent } from '../types/event-schema.ts';

export function listEventTypes({ language }: OperationCall): OperationResult<EventTypeList> {
  const items = Object.entries(eventCatalogue()).map(([type, definition]) => viewType(type, definition, language));
  return { status: 200, body: { items } };
}

export function getEventTypeSchema({
  params,
}: OperationCall<{ readonly type: string }>): OperationResult<EventSchemaDocument> {
  const { type } = params;
  if (findEventType(type) === undefined) throw eventProblems.create('not-found', { id: type });
  // The catalogue of the SDK is made from the contract that has just been asked.
  const body = schemaOfEvent(type as keyof StykEvents);
  return { status: 200, headers: { etag: entityTag(hash('sha256', JSON.stringify(body)).slice(0, 32)) }, body };
}

function viewType(type: string, definition: EventTypeDefinition, language: Language): EventType {
  const { subject, scope, personalData, example } = definition;
  const ru = language === 'ru';
  return {
    type,
    summary: ru ? definition['x-summary-ru'] : definition.summary,
    description: ru ? definition['x-description-ru'] : definition.description,
    subject,
    scope,
    personalData,
    version: 1,
    deprecatedAt: null,
    example: { ...example },
  };
}
