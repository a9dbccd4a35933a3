import type { XmlElement } from '../xml/element.ts';
import type { DocumentKind, FormatIdentity } from './edition.ts';
import { recogniseAmong } from './recognise.ts';
import { editions, type Format, findAmong, loadFormat } from './registry.ts';
import { prepareUserFormat, type UserFormat } from './user-format.ts';

export interface FormatChoice {
  /** `upd-seller`, `upd-seller/5.03` or `upd-seller/5.03/05_03_05` instead of what the document says. */
  readonly format?: string | undefined;
  /** The edition in force on this day (ISO) instead of the day the document was made. */
  readonly date?: string | undefined;
  /** Formats beside the built-in ones; where both fit, these are taken. */
  readonly userFormats?: readonly UserFormat[] | undefined;
}

/** What is known of a chosen format: of a built-in one also which document it is of. */
export type ChosenInfo = FormatIdentity & { readonly document?: DocumentKind };

/**
 * The format of a document, loaded.
 *
 * @throws edo-format-not-recognised; of a format that is named edo-format-unknown, edo-format-not-in-force, edo-format-withdrawn
 */
export async function chooseFormat(root: XmlElement, choice: FormatChoice): Promise<Format<ChosenInfo>> {
  const { format, date, userFormats = [] } = choice;
  const among: readonly ChosenInfo[] = [...userFormats.map(({ info }) => info), ...editions.map(({ info }) => info)];
  const day = date === undefined ? {} : { date };
  const info = format === undefined ? recogniseAmong(root, { among, ...day }) : findAmong(among, format, date);
  const own = userFormats.find((one) => one.info === info);
  if (own !== undefined) return prepareUserFormat(own);
  const builtIn = editions.find((edition) => edition.info === info);
  return loadFormat(builtIn?.info ?? info.id);
}
