/** Does one work after another, in the order asked for: a token takes one at a time. */
export function inTurn(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    // The failure of one is told to whoever asked for it; the next one goes on.
    last = result.catch(() => undefined);
    return result;
  };
}
