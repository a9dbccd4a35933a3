/** The code of the error that a promise rejects with, or a call throws. */
export async function codeOf(run: () => unknown): Promise<string> {
  try {
    await run();
    return 'no error';
  } catch (error) {
    return (error as { readonly code?: string }).code ?? String(error);
  }
}
