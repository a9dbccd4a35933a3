import { buildStream } from './build-stream.ts';
import type { TitleType } from './document-type.ts';
import { mappedTitle } from './mapped-title.ts';
import type { LinedModel, LinedTitle } from './title-lines.ts';

/** A title that can be built line by line, too. */
export function linedTitle<Model extends LinedModel<Line>, Line extends object>(
  title: LinedTitle<Model, Line>,
): TitleType<Model> {
  return { ...mappedTitle(title), buildStream: (...given) => buildStream(title, ...given) };
}
