import { type FileFlags, idOfFile, parseFileName } from '../formats/file-name.ts';
import type { XmlElement } from '../xml/element.ts';

/** Who sends a УПД and who gets it; N2–N7 where its name tells them. */
export interface OlderParticipants {
  readonly senderId?: string;
  readonly recipientId?: string;
  readonly flags?: FileFlags;
}

/** In 5.01 the participants stand in the file, in 5.02 in its name only. */
export function participantsOf(root: XmlElement, fileName: string): OlderParticipants {
  const exchange = root.child('СвУчДокОбор');
  const senderId = exchange?.attribute('ИдОтпр');
  const recipientId = exchange?.attribute('ИдПол');
  if (senderId !== undefined && recipientId !== undefined) return { senderId, recipientId };
  const name = parseFileName(root.attribute('ИдФайл') ?? '') ?? parseFileName(idOfFile(fileName));
  return name === undefined ? {} : { senderId: name.senderId, recipientId: name.recipientId, flags: name.flags };
}
