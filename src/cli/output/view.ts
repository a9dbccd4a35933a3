import type { Language } from '@styk/sdk/errors';
import { type Phrases, phrasesIn } from '../i18n/phrases.ts';
import { type Style, styleFor } from './style.ts';
import { renderTable, type TableColumn } from './table.ts';

/** What a text renderer needs to write for a person: language, width, colours, tables. */
export interface View extends Phrases {
  readonly language: Language;
  /** Columns of the terminal; 80 where there is none. */
  readonly width: number;
  /** Leaves the text as it is where colours are not wanted. */
  readonly style: Style;
  /** Rows under a heading, aligned by the width a terminal gives each character. */
  table<Row>(columns: readonly TableColumn<Row>[], rows: readonly Row[]): string;
}

export function createView(language: Language, width: number, colours: boolean): View {
  const phrases = phrasesIn(language);
  const style = styleFor(colours);
  return {
    ...phrases,
    language,
    width,
    style,
    table: (columns, rows) => renderTable(columns, rows, ({ title }) => style.bold(phrases.text(title))),
  };
}
