import { readFile, rm } from 'node:fs/promises';
import { replaceFile } from '../../../files/replace-file.ts';
import { edoCommandErrors } from '../errors.ts';
import type { Answers } from './answers.ts';

/** Changes when answers can no longer be read as they were. */
const KIND = 'styk-answers/1';

/** Where the answers for a document wait until it is written: beside it, `upd.json` → `upd.answers.json`. */
export function answersFile(out: string): string {
  return `${out.replace(/\.json$/i, '')}.answers.json`;
}

/**
 * Answers of a questioning that was interrupted.
 *
 * @throws cli-edo-answers-unreadable
 */
export async function keptAnswers(file: string): Promise<Answers | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    const { kind, document, lines } = JSON.parse(text);
    if (kind === KIND && isTexts(document) && Array.isArray(lines) && lines.every(isTexts)) return { document, lines };
  } catch (cause) {
    throw edoCommandErrors.create('cli-edo-answers-unreadable', {}, { at: { file }, cause });
  }
  throw edoCommandErrors.create('cli-edo-answers-unreadable', {}, { at: { file } });
}

export async function keepAnswers(file: string, answers: Answers): Promise<void> {
  await replaceFile(file, `${JSON.stringify({ kind: KIND, ...answers }, undefined, 2)}\n`);
}

export async function dropAnswers(file: string): Promise<void> {
  await rm(file, { force: true });
}

function isTexts(value: unknown): value is Record<string, string> {
  return typeof value === 'object' && value !== null && Object.values(value).every((text) => typeof text === 'string');
}
