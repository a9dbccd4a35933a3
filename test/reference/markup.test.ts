import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { html, joined } from '../../src/reference/markup/html.ts';
import { createVoice } from '../../src/reference/markup/voice.ts';
import { attribute, readPage, textOf } from './page.ts';
import { shop, siteOf } from './sites.ts';

const dangerous = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '<',
        '>',
        '"',
        "'",
        '&',
        '`',
        '**',
        '](',
        'https://x',
        '\n',
        '\n\n',
        '- ',
        '1. ',
        '```',
        '</script>',
        '<!--',
        'a',
      ),
    )
    .map((parts) => parts.join('')),
);

describe('whatever stands in a template is data', () => {
  /** What a browser makes of line ends, and what no page may hold. */
  const seen = (text: string) => text.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{Cc}\t\n]|\p{Surrogate}/gu, '\ufffd');

  test('as text and as the value of an attribute', () => {
    fc.assert(
      fc.property(dangerous, (text) => {
        const { markup } = html`<p title="${text}">x${text}</p>`;
        const { childNodes } = parseFragment(markup);
        expect(childNodes.length).toBe(1);
        const [element] = childNodes;
        if (element === undefined || !('attrs' in element)) throw new Error('no element');
        expect(textOf(element)).toBe(seen(`x${text}`));
        expect(attribute(element, 'title')).toBe(seen(text));
      }),
    );
  });

  test('as a text of a contract in Markdown', () => {
    const voice = createVoice(['en'], () => undefined);
    const allowed = new Set(['p', 'ol', 'ul', 'li', 'pre', 'code', 'b', 'a']);
    fc.assert(
      fc.property(dangerous, (text) => {
        const { elements } = readPage(`<!doctype html>${voice.paragraphs({ ru: text, en: text }).markup}`);
        for (const { tagName } of elements) expect(['html', 'head', 'body', ...allowed]).toContain(tagName);
      }),
    );
  });
});

test('lists, nothing and markup', () => {
  expect(html`<p>${[1, 'a', html`<b>b</b>`, undefined, false]}${joined(['x', 'y'], ', ')}</p>`.markup).toBe(
    '<p>1a<b>b</b>x, y</p>',
  );
});

describe('texts of contracts', () => {
  const voice = createVoice(['ru', 'en'], (name) => (name === 'getItem' ? 'shop.html#getItem' : undefined));

  test.each([
    ['see `x` and `getItem`', '<p>see <code>x</code> and <a href="shop.html#getItem"><code>getItem</code></a></p>'],
    ['call getItem, not getItems', '<p>call <a href="shop.html#getItem">getItem</a>, not getItems</p>'],
    ['**Rule.** one\ntwo\n\nthree', '<p><b>Rule.</b> one\ntwo</p><p>three</p>'],
    ['Steps:\n1. a\n   b\n2. c', '<p>Steps:</p><ol><li>a b</li><li>c</li></ol>'],
    ['- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
    ['```json\n{\n\n}\n```\nx', '<pre tabindex="0"><code>{\n\n}</code></pre><p>x</p>'],
    ['[docs](https://a.example/b) [no](javascript:alert)', '<p><a href="https://a.example/b">docs</a> no</p>'],
    ['odd ` and <b>', '<p>odd ` and &lt;b&gt;</p>'],
  ])('%j', (text, markup) => {
    expect(voice.paragraphs({ ru: text, en: text }).markup).toBe(markup);
  });

  test('in two languages', () => {
    const text = { ru: 'да', en: 'yes' };
    expect(voice.paragraphs(text).markup).toBe('<p lang="ru">да</p><p lang="en">yes</p>');
    expect(voice.say(text).markup).toBe('<span lang="ru">да</span><span lang="en">yes</span>');
    expect(createVoice(['en'], () => undefined).say(text).markup).toBe('yes');
  });
});

test("another contract's names and texts stay data on every page", async () => {
  const evil = `"><script>alert('x')</script>&amp;`;
  const { files } = await siteOf({
    'shop.json': shop({
      operation: {
        operationId: evil,
        tags: [evil],
        summary: evil,
        description: evil,
        parameters: [
          {
            name: evil,
            in: 'query',
            required: true,
            example: evil,
            schema: { type: 'string', pattern: evil, enum: [evil] },
          },
        ],
        responses: {
          [evil]: { description: evil, content: { [evil]: { schema: { $ref: `#/components/schemas/Evil` } } } },
        },
        'x-styk-problems': { 409: [evil] },
      },
      schemas: { Evil: { type: 'object', description: evil, properties: { [evil]: { const: evil } } } },
      document: {
        info: { title: evil, version: evil },
        'x-styk-events': { [evil]: { summary: evil, example: evil, scope: evil } },
      },
    }),
  });
  expect(files.size).toBe(7);
  for (const [path, text] of files) {
    if (!path.endsWith('.html')) continue;
    const { mistakes, elements } = readPage(text);
    expect(mistakes, path).toEqual([]);
    expect(elements.filter(({ tagName }) => tagName === 'script').length, path).toBe(1);
    expect(elements.flatMap(({ attrs }) => attrs).filter(({ name }) => !/^[a-z-]+$/.test(name))).toEqual([]);
  }
  expect(Function(`${files.get('search.js')} return globalThis.stykSearch[0][1]`)()).not.toContain(' ');
});
