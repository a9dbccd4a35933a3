import { StykError } from '../../errors/index.ts';
import type { XmlDocument } from '../xml/document.ts';
import type { XmlElement } from '../xml/element.ts';

/** Runs work about an element of a document. An error that does not say where it sits gets the place of the element. */
export function placed<Result>(locate: XmlDocument['locate'], element: XmlElement, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof StykError) || error.at !== undefined) throw error;
    throw error.withPlace(locate(element.offset));
  }
}
