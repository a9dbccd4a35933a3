import { type DocumentKind, type TitleType, titlesOf } from '@styk/sdk/edo';
import { edoCommandErrors } from './errors.ts';

/**
 * The title of a document that `--title` names; the first one where it names none.
 *
 * @throws cli-edo-title-unknown
 */
export function titleOf(document: DocumentKind, title: string | undefined): TitleType {
  const titles = titlesOf(document);
  const found = title === undefined ? titles[0] : titles.find((type) => type.title === title);
  if (found !== undefined) return found;
  const known = titles.map((type) => type.title).join(', ');
  throw edoCommandErrors.create('cli-edo-title-unknown', { title: title ?? '—', document, known });
}
