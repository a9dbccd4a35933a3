import type { ExitCode } from '../../../output/exit-code.ts';
import type { StreamResult } from '../../../output/result.ts';
import type { View } from '../../../output/view.ts';
import type { ItemFailure, Outcome } from './outcome.ts';
import type { MadeSignature } from './sign-one.ts';

/** A file that could not be signed, among others that were. */
interface FailedFile {
  readonly file: string;
  readonly error: ItemFailure['error'];
}

/** `{"signatures":[…]}`, and `"failures":[…]` behind it where there are some. */
export function signResult(
  outcomes: AsyncIterable<readonly [number, Outcome<MadeSignature>]>,
  files: readonly string[],
): StreamResult<MadeSignature | FailedFile> {
  const failures: FailedFile[] = [];
  let exitCode: ExitCode = 0;
  async function* items(): AsyncGenerator<MadeSignature | FailedFile> {
    for await (const [index, outcome] of outcomes) {
      if ('done' in outcome) {
        yield outcome.done;
        continue;
      }
      const failure = { file: files[index] ?? '', error: outcome.failure.error };
      failures.push(failure);
      exitCode = worseOf(exitCode, outcome.failure.exitCode);
      yield failure;
    }
  }
  return {
    items: items(),
    text: lineOf,
    exitCode: () => exitCode,
    frame: {
      before: '{"signatures":[',
      json: (item) => ('error' in item ? undefined : item),
      after: () => (failures.length === 0 ? ']}' : `],"failures":${JSON.stringify(failures)}}`),
    },
  };
}

/** Files that are not right make 1; as soon as one could not be dealt with for another reason, 3. */
function worseOf(known: ExitCode, failure: ExitCode): ExitCode {
  return known === 3 || failure !== 1 ? 3 : 1;
}

function lineOf(item: MadeSignature | FailedFile, { text, style }: View): string {
  if ('error' in item) return `${style.red('✗')} ${item.file}: ${item.error.message} [${item.error.code}]`;
  const { signature, subject, algorithm, resumed } = item;
  const params = { signature, who: subject.cn ?? '?', algorithm };
  if (resumed) {
    const kept = { ru: '{mark} {signature}  уже есть, {who}', en: '{mark} {signature}  is there already, {who}' };
    return text(kept, { mark: style.dim('='), ...params });
  }
  const made = {
    ru: '{mark} {signature}  подписал {who}, {algorithm}',
    en: '{mark} {signature}  signed by {who}, {algorithm}',
  };
  return text(made, { mark: style.green('✓'), ...params });
}
