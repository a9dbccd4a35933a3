import { StykError } from '@styk/sdk/errors';

/** Runs work on the bytes of a file. An error that does not say where it sits gets the name of the file. */
export async function aboutFile<Result>(file: string, work: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StykError) || error.at !== undefined) throw error;
    const { code, category, params } = error;
    const [ru, en] = [error.hint('ru'), error.hint('en')];
    throw new StykError({
      code,
      category,
      params,
      message: { ru: error.text('ru'), en: error.text('en') },
      ...(ru === undefined || en === undefined ? {} : { hint: { ru, en } }),
      at: { file },
      cause: error,
    });
  }
}
