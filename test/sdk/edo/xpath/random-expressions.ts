import fc from 'fast-check';

const names = fc.constantFrom('а', 'б', 'в');
const values = fc.constantFrom('', '0', '1', '2', ' 2 ', '10', '-1', '1.5', '.5', 'текст', 'да');

/** A small document of few names, so that paths meet something. */
export const documents = fc.letrec<{ element: string }>((tie) => ({
  element: fc
    .record({
      name: names,
      attributes: fc.dictionary(names, values, { maxKeys: 2 }),
      content: fc.oneof({ depthSize: 'small' }, values, fc.array(tie('element'), { maxLength: 4 })),
    })
    .map(({ name, attributes, content }) => {
      const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`);
      return `<${name}${written.join('')}>${typeof content === 'string' ? content : content.join('')}</${name}>`;
    }),
})).element;

const steps = fc.oneof(
  names,
  fc.constantFrom('.', '..', '*'),
  names.map((name) => `${name}[${1}]`),
);
const paths = fc
  .tuple(
    fc.constantFrom('', '', '', '/', '//', '../', '../../', '../../../'),
    fc.array(steps, { maxLength: 2 }),
    fc.oneof(
      names,
      names.map((name) => `@${name}`),
      names.map((name) => `${name}[@а]`),
    ),
    fc.constantFrom('/', '/', '//'),
  )
  .map(([start, way, last, separator]) => {
    const usable = start === '//' ? way.filter((step) => !step.startsWith('.')) : way;
    const joint = last.startsWith('@') || usable.length === 0 ? '/' : separator;
    return start + [...usable, ''].join('/').replace(/\/$/, '') + (usable.length > 0 ? joint : '') + last;
  })
  .filter((path) => !/\/\/@|\/\/\./.test(path));

const texts = values.map((value) => `'${value}'`);
const numbers = fc.constantFrom('0', '1', '2', '1.5', '10');
/** Tests of XPath 1.0, most of them about something that is in such documents. */
export const { test: tests } = fc.letrec<{ test: string; number: string; text: string }>((tie) => ({
  text: fc.oneof(
    { depthSize: 'small' },
    texts,
    paths.map((path) => `string(${path})`),
    paths.map((path) => `normalize-space(${path})`),
    fc.tuple(tie('text'), numbers, numbers).map(([a, b, c]) => `substring(${a},${b},${c})`),
    fc.tuple(tie('text'), tie('text')).map(([a, b]) => `concat(${a},${b})`),
    fc.tuple(tie('text'), texts, texts).map(([a, b, c]) => `translate(${a},${b},${c})`),
    fc.tuple(tie('text'), texts).map(([a, b]) => `substring-before(${a},${b})`),
    fc.tuple(tie('text'), texts).map(([a, b]) => `substring-after(${a},${b})`),
  ),
  number: fc.oneof(
    { depthSize: 'small' },
    numbers,
    paths.map((path) => `count(${path})`),
    paths.map((path) => `sum(${path})`),
    paths.map((path) => `number(${path})`),
    tie('text').map((text) => `string-length(${text})`),
    tie('number').map((number) => `round(${number})`),
    tie('number').map((number) => `-(${number})`),
    fc
      .tuple(tie('number'), fc.constantFrom('+', '-', '*', 'div', 'mod'), tie('number'))
      .map((parts) => `(${parts.join(' ')})`),
  ),
  test: fc.oneof(
    { depthSize: 'small', maxDepth: 4 },
    paths,
    fc
      .tuple(paths, fc.constantFrom('=', '!=', '<', '>=', '>'), fc.oneof(paths, texts, numbers, tie('number')))
      .map((parts) => parts.join(' ')),
    fc
      .tuple(
        fc.oneof(tie('number'), tie('text')),
        fc.constantFrom('=', '!=', '<='),
        fc.oneof(paths, tie('number'), tie('text')),
      )
      .map((parts) => parts.join(' ')),
    fc.tuple(tie('test'), fc.constantFrom('and', 'or', '=', '!='), tie('test')).map((parts) => `(${parts.join(' ')})`),
    tie('test').map((inner) => `not(${inner})`),
    paths.map((path) => `count(${path})!=0`),
    paths.map((path) => `count(${path})=0 or count(${path})!=0`),
    fc.tuple(tie('text'), texts).map(([a, b]) => `contains(${a},${b})`),
  ),
}));
