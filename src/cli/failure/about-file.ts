import { StykError } from '@styk/sdk/errors';

/** Runs work on the bytes of a file. An error that does not name a file gets the name of this one. */
export async function aboutFile<Result>(file: string, work: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StykError) || error.at?.file !== undefined) throw error;
    throw error.withPlace({ file });
  }
}
