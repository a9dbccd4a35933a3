/** What the work tells while one connection stays open, as a stream; ends and fails with the work. */
export async function* streamOf<Item>(
  work: (tell: (item: Item) => Promise<void>) => Promise<void>,
): AsyncGenerator<Item> {
  const { readable, writable } = new TransformStream<Item, Item>();
  const writer = writable.getWriter();
  work((item) => writer.write(item)).then(
    () => writer.close(),
    (error: unknown) => writer.abort(error),
  );
  yield* readable;
}
