import { StykError } from '@styk/sdk/errors';
import { cliErrors } from '../errors.ts';
import { fromSystemError } from './from-system-error.ts';

/** Every thrown value as an error we know: our own, a system error in our words, or a defect of ours. */
export function fromThrown(thrown: unknown, signal: AbortSignal): StykError {
  if (thrown instanceof StykError) return thrown;
  if (isInterruption(thrown, signal)) return cliErrors.create('cli-interrupted', {}, { cause: thrown });
  return (
    fromSystemError(thrown) ??
    cliErrors.create(
      'cli-internal',
      { reason: thrown instanceof Error ? thrown.message : String(thrown) },
      { cause: thrown },
    )
  );
}

/** The signal's own reason, what Node makes of it, or Ctrl-C pressed inside a prompt. */
function isInterruption(thrown: unknown, signal: AbortSignal): boolean {
  if (!(thrown instanceof Error)) return false;
  if (thrown.name === 'ExitPromptError') return true;
  return signal.aborted && (thrown === signal.reason || ['AbortError', 'AbortPromptError'].includes(thrown.name));
}
