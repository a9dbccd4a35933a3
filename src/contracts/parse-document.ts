import { parse, YAMLParseError } from 'yaml';
import { contractErrors } from './errors.ts';
import type { JsonObject } from './model.ts';

/** Characters of one file at most; the largest public contracts have about 12 million. */
const MAX_CHARACTERS = 64 * 1024 * 1024;
/** Objects, lists and plain values of one document at most. */
const MAX_VALUES = 10_000_000;
/** Levels of nesting at most. */
const MAX_DEPTH = 400;

/**
 * Reads one OpenAPI document in JSON or YAML. What it gives is finite: neither too deep nor too large to be walked.
 *
 * @param file How the document is called in errors.
 * @throws contracts-unreadable, contracts-too-large
 */
export function parseDocument(text: string, file: string): JsonObject {
  if (text.length > MAX_CHARACTERS) throw tooLarge(file);
  const document = parseText(text.replace(/^\uFEFF/, ''), file);
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    throw contractErrors.create('contracts-unreadable', { file, reason: 'not an object' }, { at: { file } });
  }
  // An anchor of YAML may hold itself, and small texts may unfold into very large ones.
  checkSize(document, file);
  return document as JsonObject;
}

function parseText(text: string, file: string): unknown {
  try {
    // JSON is YAML, too, but is read a hundred times faster as what it is.
    return /^\s*\{/.test(text) ? parseJsonOrYaml(text) : parse(text, YAML_OPTIONS);
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
    const start = cause instanceof YAMLParseError ? cause.linePos?.[0] : undefined;
    const at = start === undefined ? { file } : { file, line: start.line, column: start.col };
    throw contractErrors.create('contracts-unreadable', { file, reason }, { cause, at });
  }
}

/** `<<` is no part of YAML 1.2, but contracts use it. */
const YAML_OPTIONS = { merge: true, logLevel: 'error' } as const;

/** YAML may begin with a brace as well. */
function parseJsonOrYaml(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    try {
      return parse(text, YAML_OPTIONS);
    } catch {
      throw error;
    }
  }
}

function checkSize(document: object, file: string): void {
  let level: object[] = [document];
  let values = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) throw tooLarge(file);
    const below: object[] = [];
    for (const node of level) {
      for (const value of Object.values(node)) {
        values += 1;
        if (typeof value === 'object' && value !== null) below.push(value);
      }
      if (values > MAX_VALUES) throw tooLarge(file);
    }
    level = below;
  }
}

function tooLarge(file: string): Error {
  const limits = { characters: MAX_CHARACTERS, values: MAX_VALUES, depth: MAX_DEPTH };
  return contractErrors.create('contracts-too-large', { file, ...limits }, { at: { file } });
}
