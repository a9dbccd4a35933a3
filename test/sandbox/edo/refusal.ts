import { StykApiError } from '@styk/sdk';

/** The problem code a call is refused with. */
export async function refusalOf(call: PromiseLike<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    if (error instanceof StykApiError) return error.code;
    throw error;
  }
  return 'no refusal';
}
