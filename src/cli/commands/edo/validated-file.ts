import type { ValidationResult } from '@styk/sdk/edo';

/** A document with what was found in it. */
export interface ValidatedFile extends ValidationResult {
  /** The name, which is part of what was validated. */
  readonly file: string;
  /** As the user wrote it: where the document lies. */
  readonly path: string;
}
