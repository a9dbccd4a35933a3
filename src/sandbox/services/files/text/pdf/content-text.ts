import type { FontDecoder } from './font.ts';
import { isName, isOperator, isString, PdfLexer, type PdfValue } from './lexer.ts';

/** A gap in thousandths of the letter size that is as wide as a space. */
const WORD_GAP = 180;

/** What a content stream may refer to. */
export interface ContentResources {
  font(name: string): FontDecoder | undefined;
  /** Text of a form that is drawn in place (section 8.10). */
  form(name: string): string;
}

/** The text that a content stream shows, in the order it is shown (ISO 32000-1, section 9.4). */
export function contentText(content: string, resources: ContentResources): string {
  const lexer = new PdfLexer(content);
  let decode: FontDecoder | undefined;
  let text = '';
  let operands: PdfValue[] = [];
  const show = (value: PdfValue | undefined) => {
    if (isString(value)) text += decode?.(value.string) ?? '';
  };
  for (let value = lexer.read(); value !== undefined; value = lexer.read()) {
    if (!isOperator(value)) {
      operands.push(value);
      continue;
    }
    const last = operands.at(-1);
    switch (value.operator) {
      case 'Tf': {
        const font = operands.at(-2);
        decode = isName(font) ? resources.font(font.name) : undefined;
        break;
      }
      case 'Tj':
        show(last);
        break;
      case "'":
      case '"':
        text += '\n';
        show(last);
        break;
      case 'TJ':
        for (const piece of Array.isArray(last) ? (last as readonly PdfValue[]) : []) {
          if (typeof piece === 'number' && piece < -WORD_GAP) text += ' ';
          show(piece);
        }
        break;
      case 'Do':
        if (isName(last)) text += `\n${resources.form(last.name)}\n`;
        break;
      case 'Td':
      case 'TD':
      case 'Tm':
      case 'T*':
      case 'ET':
        text += '\n';
        break;
      case 'ID': {
        // The bytes of an image written in place are no operators.
        const end = content.slice(lexer.position).search(/\sEI\s/);
        if (end < 0) return text;
        lexer.position += end + 3;
        break;
      }
    }
    operands = [];
  }
  return text;
}
