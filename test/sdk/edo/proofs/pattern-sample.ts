import type { Random } from '../random.ts';

/**
 * A random text that a pattern of an official schema matches: groups, alternatives, classes, quantifiers.
 * The caller checks the result against the other facets of the type.
 */
export function patternSample(pattern: string, random: Random): string {
  const reader = { pattern, at: 0 };
  const text = alternatives(reader, random);
  if (reader.at < pattern.length) throw new RangeError(`cannot sample ${pattern} from ${reader.at}`);
  return text;
}

interface Reader {
  readonly pattern: string;
  at: number;
}

/** All branches are read, one of them is taken. */
function alternatives(reader: Reader, random: Random): string {
  const branches = [sequence(reader, random)];
  while (reader.pattern[reader.at] === '|') {
    reader.at++;
    branches.push(sequence(reader, random));
  }
  return random.pick(branches);
}

function sequence(reader: Reader, random: Random): string {
  let text = '';
  while (reader.at < reader.pattern.length && !'|)'.includes(reader.pattern[reader.at] ?? '')) {
    const start = reader.at;
    const first = atom(reader, random);
    const end = reader.at;
    const times = quantifier(reader, random);
    const after = reader.at;
    if (times === 0) continue;
    text += first;
    for (let count = 1; count < times; count++) {
      reader.at = start;
      text += atom(reader, random);
      if (reader.at !== end) throw new RangeError(`unstable atom in ${reader.pattern}`);
    }
    reader.at = after;
  }
  return text;
}

function atom(reader: Reader, random: Random): string {
  const character = reader.pattern[reader.at++] ?? '';
  if (character === '(') {
    const text = alternatives(reader, random);
    reader.at++;
    return text;
  }
  if (character === '[') return random.pick(classMembers(reader));
  if (character === '\\') return random.pick(escaped(reader));
  return character === '.' ? 'я' : character;
}

function classMembers(reader: Reader): string[] {
  const members: string[] = [];
  for (; reader.pattern[reader.at] !== ']'; ) {
    const [first = '', ...more] = member(reader);
    if (reader.pattern[reader.at] === '-' && reader.pattern[reader.at + 1] !== ']') {
      reader.at++;
      const [last = ''] = member(reader);
      for (let code = first.charCodeAt(0); code <= last.charCodeAt(0); code++) members.push(String.fromCharCode(code));
    } else {
      members.push(first, ...more);
    }
  }
  reader.at++;
  return members;
}

function member(reader: Reader): string[] {
  const character = reader.pattern[reader.at++] ?? '';
  return character === '\\' ? escaped(reader) : [character];
}

function escaped(reader: Reader): string[] {
  const character = reader.pattern[reader.at++] ?? '';
  return character === 'd' ? [...'0123456789'] : [character];
}

function quantifier(reader: Reader, random: Random): number {
  const match = /^(?:\{(\d+)(,?)(\d*)\}|[*+?])/.exec(reader.pattern.slice(reader.at));
  if (match === null) return 1;
  reader.at += match[0].length;
  const [text, from, comma, to] = match;
  if (text === '?') return random.below(2);
  if (text === '*' || text === '+') return (text === '+' ? 1 : 0) + random.below(5);
  const least = Number(from);
  const most = comma === '' ? least : to === '' ? least + 5 : Number(to);
  return least + random.below(most - least + 1);
}
