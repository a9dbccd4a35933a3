import { type Block, gapBlock, stacked, textBlock } from '../../page/block.ts';
import type { Face } from '../../page/face.ts';
import { filledLine } from '../../page/filled-line.ts';
import { DASH } from '../../words/dash.ts';

/** What a line says: its label and its value, which may be unknown. */
export type SectionFact = readonly [label: string, value: string | undefined];

/** A numbered part of the form. */
export interface Section {
  readonly title: string;
  readonly facts: readonly SectionFact[];
}

const LABEL = 62;
const SIZE = 7;

/** Heading and lines; where nothing is known, the dash that the form wants. */
export function sectionBlocks({ title, facts }: Section, width: number, face: Face): readonly Block[] {
  const known = facts.filter(([, value]) => value !== undefined && value !== '');
  const shown: readonly SectionFact[] = known.length === 0 ? [['', DASH]] : known;
  const [first, ...others] = shown.map(([label, value = '']) =>
    filledLine({ label, value }, { width, label: LABEL, size: SIZE }, face),
  );
  const heading = textBlock(title, width, { size: 7.5, weight: 'bold' }, face);
  return [stacked([heading, gapBlock(0.4), ...(first === undefined ? [] : [first])]), ...others];
}
