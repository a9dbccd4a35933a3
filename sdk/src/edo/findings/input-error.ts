import { StykError } from '../../errors/index.ts';
import { edoErrors } from '../errors.ts';
import type { Finding } from './finding.ts';

/** The input of a document cannot be built; `findings` holds everything that is wrong with it, not just the first. */
export class EdoInputError extends StykError {
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    const code = 'edo-input-invalid';
    super({ ...edoErrors.definitions[code], code, params: { count: findings.length } });
    this.findings = findings;
  }

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), findings: this.findings };
  }
}
