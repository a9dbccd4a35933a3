import { findFormat } from '@styk/sdk/edo';
import type { LocalizedText } from '@styk/sdk/errors';
import type { DocumentAxes } from '../docflow/axes.ts';
import type { ViewerSide } from '../documents/sides.ts';
import type { TitleRole } from '../documents/titles.ts';

/** A title that answers the one before it in a waybill. */
export interface WaybillAnswer {
  readonly format: string;
  /** From 1; the consignor's is the first. */
  readonly number: number;
  readonly turn: DocumentAxes['turn'];
  /** Who makes and signs it. */
  readonly by: ViewerSide;
  readonly role: TitleRole;
}

/** T2, T3 and T4 of order ЕД-7-26/1065@ as operators number them. */
export const WAYBILL_ANSWERS: readonly WaybillAnswer[] = [
  { format: 'waybill-acceptance', number: 2, turn: 'acceptance', by: 'recipient', role: 'carrier' },
  { format: 'waybill-consignee', number: 3, turn: 'consignee', by: 'consignee', role: 'consignee' },
  { format: 'waybill-handover', number: 4, turn: 'handover', by: 'recipient', role: 'carrier' },
];

/** The title that a waybill waits for; undefined when it waits for none. */
export function awaitedAnswer({ turn, response, clarification, annulment }: DocumentAxes): WaybillAnswer | undefined {
  const isOver = (response !== 'waiting' && response !== 'partial') || clarification === 'revised';
  if (isOver || annulment === 'accepted') return undefined;
  return WAYBILL_ANSWERS.find((answer) => answer.turn === turn);
}

/** First part of the names of its files: titles are told by it, for two numberings of them are in use. */
export function prefixOf({ format }: Pick<WaybillAnswer, 'format'>): string {
  return findFormat(format).prefix;
}

/** What to do about titles that nobody can build here. */
export const FURTHER_TITLES: LocalizedText = {
  ru: 'Обмен завершают титулы Т1–Т4; остальные оформляйте у своего оператора.',
  en: 'Titles T1 to T4 make an exchange complete; the others are for your own operator.',
};

/**
 * Titles of the order that nobody has published a schema of that we could read: they are named, and neither made nor
 * taken.
 */
const UNPUBLISHED: Readonly<Record<string, string>> = {
  ON_TRNPUDPER: 'Т5, стоимость перевозки: перевозчик',
  ON_TRNPUDGO: 'Т6, стоимость перевозки: грузоотправитель',
  ON_TRNPEREADR: 'Т7, переадресовка',
  ON_TRNZAMEN: 'Т8, замена водителя или транспортного средства',
};

/** What a title without a published schema is called; undefined of any other file. */
export function unpublishedTitle(fileName: string): string | undefined {
  return UNPUBLISHED[fileName.split('_').slice(0, 2).join('_')];
}

/** The same by its number in a waybill. */
export function unpublishedNumber(number: number): string | undefined {
  return Object.values(UNPUBLISHED)[number - 2 - WAYBILL_ANSWERS.length];
}
