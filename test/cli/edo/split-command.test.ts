import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitCommand } from '../../../src/cli/commands/edo/signers/split-command.ts';

test.each([
  ['sign {input}  {output}', ['sign', '{input}', '{output}']],
  ['"C:\\Program Files\\sign.exe" --in="a b"', ['C:\\Program Files\\sign.exe', '--in=a b']],
  [`a 'b "c"' "d 'e'" ''`, ['a', 'b "c"', "d 'e'", '']],
  ['a;rm $HOME `x` *', ['a;rm', '$HOME', '`x`', '*']],
  ['', []],
  ['   ', []],
])('%j', (text, words) => {
  expect(splitCommand(text)).toEqual(words);
});

test.each(['"a', "a 'b", 'a b"'])('%j has a quote that is not closed', (text) => {
  expect(() => splitCommand(text)).toThrow(expect.objectContaining({ code: 'cli-edo-command-unclosed' }));
});

test('words that are quoted come back, whatever they hold', () => {
  const word = fc.string().filter((text) => !text.includes('"'));
  fc.assert(
    fc.property(fc.array(word), (words) => {
      expect(splitCommand(words.map((text) => `"${text}"`).join(' '))).toEqual(words);
    }),
  );
});
