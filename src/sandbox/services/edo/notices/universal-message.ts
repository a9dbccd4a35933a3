import { XmlElement, xmlBytes } from '@styk/sdk/edo/engine';
import { drawGuid } from '../../../chance.ts';
import type { Side } from '../docflow/axes.ts';
import type { Making } from './build.ts';
import type { NewNotice } from './store.ts';

/** What a universal message says, by its code. */
export const UNIVERSAL_CODES = { receipt: '1999', powers: '2007', clarification: '2999', refusal: '3999' } as const;

/** Codes that only tell something. */
type InformationCode = '4002' | '4003';

export interface UniversalMessage {
  readonly code: (typeof UNIVERSAL_CODES)[keyof typeof UNIVERSAL_CODES] | InformationCode;
  readonly author: Side;
  /** Participant ids. */
  readonly from: string;
  readonly to: string;
  /** ИдФайл of what it answers. */
  readonly about: string;
  readonly text: string;
}

/**
 * A universal message (УС, DP_UNISOOBSCH), which nobody signs. Its official schema is not published, so that the form is
 * the sandbox's own; code, text and the file it answers are what the exchange knows of such a message.
 */
export function universalMessage(
  { code, author, from, to, about, text }: UniversalMessage,
  { now, draw }: Making,
): NewNotice {
  const at = new Date(now).toISOString();
  const fileId = ['DP_UNISOOBSCH', to, from, at.slice(0, 10).replaceAll('-', ''), drawGuid(draw)].join('_');
  const message = element('Сообщ', { КодСообщ: code, ИмяФайлаОсн: about, ТекстСообщ: plain(text) });
  const document = element('Документ', { МоментФорм: at }, message);
  const root = element('Файл', { ИдФайл: fileId, ВерсФорм: '1.01', ВерсПрог: 'Styk Sandbox' }, document);
  return {
    kind: 'universal-message',
    author,
    fileId,
    fileName: `${fileId}.xml`,
    format: 'universal-message/1.01',
    content: xmlBytes(root),
    about,
    signatures: [],
  };
}

function element(name: string, attributes: Readonly<Record<string, string>>, child?: XmlElement): XmlElement {
  const made = new XmlElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    made.attributes.push({ name: attribute, value, offset: -1 });
  }
  if (child !== undefined) made.children.push(child);
  return made;
}

/** Reasons come from outside: what XML cannot hold becomes a space. */
function plain(text: string): string {
  return text.toWellFormed().replace(/[\p{Cc}\uFFFE\uFFFF]/gu, ' ');
}
