import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { printDocument } from '@styk/sdk/edo/print';
import { describe, expect, test } from 'vitest';
import { createPrinter } from '../../src/print/printer.ts';
import { ptSans } from '../../src/print/pt-sans.ts';
import { builtUpd, confirmed } from '../sdk/edo/print/samples.ts';

const FACTS = { producer: 'Styk', date: new Date('2026-10-05T09:00:00Z') };

async function pdfOf(title: Awaited<ReturnType<typeof builtUpd>>): Promise<Uint8Array> {
  const printer = createPrinter();
  return printer.pdf(await printer.layOut({ titles: [title] }), FACTS);
}

function hasPdftotext(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    process.stderr.write(
      'notice: there is no pdftotext here, the text of PDF files is only looked at by their glyphs\n',
    );
    return false;
  }
}

test('the same form gives the same bytes, of a printer that has printed before and of a new one', async () => {
  const title = await builtUpd({}, [confirmed]);
  const printer = createPrinter();
  await printer.layOut({ titles: [await builtUpd({ number: 'другой' })] });
  const again = await printer.pdf(await printer.layOut({ titles: [title] }), FACTS);
  expect(Buffer.from(again).equals(await pdfOf(title))).toBe(true);
});

test('letters are embedded as a subset and mapped back to text, and nothing runs or is loaded', async () => {
  const pdf = Buffer.from(await pdfOf(await builtUpd())).toString('latin1');
  expect(pdf).toMatch(/^%PDF-1\./);
  expect([...pdf.matchAll(/\/FontName \/[A-Z]{6}\+PTSans/g)].length).toBeGreaterThanOrEqual(2);
  expect(pdf).toContain('/ToUnicode');
  expect(pdf).toContain('/Lang (ru)');
  for (const forbidden of ['/JavaScript', '/JS', '/Launch', '/URI', '/EmbeddedFile'])
    expect(pdf).not.toContain(forbidden);
});

test('every page of the form is a page of the file, in its size', async () => {
  const title = await builtUpd({}, [confirmed, confirmed]);
  const form = printDocument({ titles: [title] }, ptSans());
  const pdf = Buffer.from(await createPrinter().pdf(form, FACTS)).toString('latin1');
  expect([...pdf.matchAll(/\/MediaBox \[0 0 841\.8\d* 595\.2\d*\]/g)]).toHaveLength(form.pages.length);
  expect(form.pages.length).toBe(2);
});

test('the text is drawn as glyphs, one string for each line of the form', async () => {
  const title = await builtUpd();
  const form = printDocument({ titles: [title] }, ptSans());
  const pdf = Buffer.from(await createPrinter().pdf(form, FACTS));
  const drawn = streamsOf(pdf).reduce((count, stream) => count + [...stream.matchAll(/\]\s*TJ/g)].length, 0);
  const texts = form.pages.flatMap(({ items }) => items.filter(({ kind }) => kind === 'text'));
  expect(drawn).toBe(texts.length);
});

describe.skipIf(!hasPdftotext())('read by another program', () => {
  test('the text is found and copied as it was written', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'styk-print-'));
    try {
      const path = join(folder, 'form.pdf');
      writeFileSync(path, await pdfOf(await builtUpd({}, [confirmed])));
      const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).replace(/[\u00A0 ]+/g, ' ');
      for (const part of [
        'Счет-фактура № 123 от 5 октября 2026 г.',
        '211 996,58',
        'Чай чёрный байховый',
        'Страница 1 из',
      ]) {
        expect(text).toContain(part);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

/** The inflated streams of a file that are no letters. */
function streamsOf(pdf: Buffer): string[] {
  const text = pdf.toString('latin1');
  return [...text.matchAll(/\/Length (\d+)[^>]*>>\s*stream\n/g)].flatMap((match) => {
    const from = match.index + match[0].length;
    const bytes = pdf.subarray(from, from + Number(match[1]));
    try {
      return [inflateSync(bytes).toString('latin1')];
    } catch {
      return [];
    }
  });
}
