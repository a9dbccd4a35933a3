import { readXml } from '@styk/sdk/edo/engine';
import { XmlDocument, XmlParseError } from 'libxml2-wasm';
import { expect, test } from 'vitest';
import { Random } from '../random.ts';

const seeds = [
  '<?xml version="1.0" encoding="UTF-8"?>\n<Файл ИдФайл="1" b=\'2\'><!-- c --><д>&lt;&#1071;&#x41;</д><![CDATA[ ]] ]]><e/>t</Файл>\n<!-- end -->',
  '<a><b c="d &amp; e">text</b><?pi data?><b/></a>',
];
const fragments = [
  '<',
  '>',
  '/',
  '&',
  ';',
  '"',
  "'",
  '=',
  ' ',
  '\n',
  '-',
  '--',
  '!',
  '?',
  ']]>',
  '<!--',
  '-->',
  '<a>',
  '</a>',
  '&#9;',
  '&#0;',
  'x',
  'я',
  '1',
  '\u0001',
  '<![CDATA[',
];

/** Random edits of a document: most are broken somewhere, some are still well-formed. */
function edited(random: Random): string {
  let text = random.pick(seeds);
  for (let count = 1 + random.below(2); count > 0; count--) {
    const at = random.below(text.length);
    text = text.slice(0, at) + (random.chance(70) ? random.pick(fragments) : '') + text.slice(at + random.below(3));
  }
  return text;
}

function accepts(read: () => unknown, refusal: (error: unknown) => boolean): boolean {
  try {
    read();
    return true;
  } catch (error) {
    if (refusal(error)) return false;
    throw error;
  }
}

test('says the same as libxml2 about what is well-formed', () => {
  const verdicts = { yes: 0, no: 0 };
  for (let seed = 1; seed <= 20_000; seed++) {
    const text = edited(new Random(seed));
    // Two things are ours alone: a DTD is refused, and other encodings and versions are other errors.
    if (text.includes('<!D') || !/^<\?xml version="1.0" encoding="UTF-8"\?>|^<a/.test(text)) continue;
    const theirs = accepts(
      () => XmlDocument.fromString(text).dispose(),
      (error) => error instanceof XmlParseError,
    );
    const ours = accepts(
      () => readXml(new TextEncoder().encode(text)),
      (error) => error instanceof Error && 'code' in error,
    );
    expect(ours, `seed ${seed}: ${JSON.stringify(text)}`).toBe(theirs);
    verdicts[ours ? 'yes' : 'no']++;
  }
  expect(Math.min(verdicts.yes, verdicts.no)).toBeGreaterThan(1000);
});
