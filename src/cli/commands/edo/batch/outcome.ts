import type { Language, LocalizedText } from '@styk/sdk/errors';
import { describeFailure, exitCodeOf, type FailureData } from '../../../failure/describe-failure.ts';
import { fromThrown } from '../../../failure/from-thrown.ts';
import type { ExitCode } from '../../../output/exit-code.ts';

/** Why a file of many could not be dealt with. The others go on. */
export interface ItemFailure {
  readonly error: FailureData;
  readonly message: LocalizedText;
  readonly exitCode: ExitCode;
}

/** What became of one file of many; plain data, so that it can come from another thread. */
export type Outcome<Done> = { readonly done: Done } | { readonly failure: ItemFailure };

/** Runs the work on one file; what it throws becomes its outcome. */
export async function outcomeOf<Done>(work: () => Promise<Done>, language: Language): Promise<Outcome<Done>> {
  try {
    return { done: await work() };
  } catch (thrown) {
    const error = fromThrown(thrown, NEVER);
    const message = { ru: error.text('ru'), en: error.text('en') };
    return { failure: { error: describeFailure(error, language, false), message, exitCode: exitCodeOf(error) } };
  }
}

const NEVER = new AbortController().signal;
