import { hash } from 'node:crypto';
import { type ErrorParams, StykError } from '../../errors/index.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { idOfFile } from '../formats/file-name.ts';
import { isoDay } from '../rules/dates.ts';
import { offsetOf, placeReader } from '../rules/place.ts';
import type { XmlElement } from '../xml/element.ts';
import { answerPlacesOf } from './answer-places.ts';
import {
  type DocumentFile,
  type ExchangedDocument,
  type LocatedDocument,
  readDocument,
  withoutLines,
} from './exchanged-document.ts';
import { setFindings } from './findings.ts';
import { compareAnswer } from './validate-answer.ts';

/** A finding about one document of a set. */
export interface SetFinding extends Finding {
  /** Which document it is about, counted from 0 in the order given. */
  readonly document: number;
  /** The other document it is compared with. */
  readonly other?: number;
}

/** What of a document later ones are compared with. */
interface Known {
  readonly index: number;
  readonly id: string;
  readonly hash: string;
  readonly seller: string;
  readonly number: string;
  readonly day: string;
  /** 0 of a document that is no revision. */
  readonly revision: number;
  /** Day of the revision, or of the document. */
  readonly revisedOn: string;
  readonly document: ExchangedDocument;
}

/**
 * Documents that are compared with each other as they come: the same document twice, ИдФайл used again, revisions and what
 * they correct, answers and what they answer. Of each only what later ones are compared with is kept, not its lines.
 */
export class DocumentSet {
  #findings: SetFinding[] = [];
  #count = 0;
  #locate: LocatedDocument['locate'] | undefined;
  readonly #byId = new Map<string, Known>();
  readonly #byNumber = new Map<string, Known>();
  /** The last revision of each document. */
  readonly #latest = new Map<string, Known>();
  readonly #answered = new Map<string, number>();

  /**
   * Takes a document into the set. A file that cannot be read counts, but is passed over: `validate` speaks of it.
   *
   * @returns what is wrong between it and those before it
   */
  add({ bytes }: DocumentFile): readonly SetFinding[] {
    this.#findings = [];
    const index = this.#count++;
    const document = readable(bytes);
    if (document !== undefined) this.#compare(index, document, hash('sha256', bytes));
    return this.#findings;
  }

  #compare(index: number, document: LocatedDocument, sha256: string): void {
    this.#locate = document.locate;
    const own = knownOf(index, document, sha256);
    const same = this.#byId.get(own.id);
    if (same !== undefined) {
      this.#report(same.hash === own.hash ? 'SET-02' : 'SET-01', own, same, { id: own.id });
      return;
    }
    this.#byId.set(own.id, own);
    if (answerPlacesOf(document.info.id, document.facts.version) === undefined) this.#compareTitle(own);
    else this.#compareAnswer(own, document);
  }

  #compareTitle(own: Known): void {
    const { facts, info } = own.document;
    if (facts.shape === undefined || own.number === '') return;
    const name = [info.id, facts.function, own.seller, own.number, own.day].join('\n');
    const key = `${name}\n${own.revision}`;
    const twin = this.#byNumber.get(key);
    if (twin !== undefined) {
      const { number, day: date } = own;
      this.#report('SET-03', own, twin, { function: facts.function || info.id, number, date }, facts.shape.number);
    }
    if (own.revision > 0) this.#compareRevision(own, this.#latest.get(name));
    this.#byNumber.set(key, twin ?? own);
    this.#latest.set(name, own);
  }

  #compareRevision(own: Known, latest: Known | undefined): void {
    const { shape, root } = own.document.facts;
    if (shape === undefined) return;
    const { corrected: correctedAt, number: at, date: dateAt } = shape.revision;
    const named = correctedAt === undefined ? undefined : placeReader(correctedAt)(root);
    const corrected = named === undefined ? latest : this.#byId.get(idOfFile(named));
    if (correctedAt !== undefined && named === undefined && latest !== undefined) {
      this.#report('SET-05', own, latest, { expected: latest.id }, correctedAt);
    }
    if (corrected === undefined) return;
    const [given, expected] = [own, corrected].map(({ number, day }) => `№ ${number} — ${day}`);
    if (given !== expected)
      this.#report('SET-04', own, corrected, { given: given ?? '', expected: expected ?? '' }, shape.number);
    if (own.seller !== corrected.seller) {
      const params = { given: own.seller, expected: corrected.seller };
      this.#report('SET-08', own, corrected, params, correctedAt);
    }
    if (own.revision !== corrected.revision + 1 && own.revision !== corrected.revision) {
      this.#report('SET-06', own, corrected, { given: own.revision, previous: corrected.revision }, at);
    }
    if (own.revisedOn < corrected.revisedOn) {
      this.#report('SET-07', own, corrected, { given: own.revisedOn, previous: corrected.revisedOn }, dateAt);
    }
  }

  #compareAnswer(own: Known, document: LocatedDocument): void {
    const { info, facts } = document;
    const places = answerPlacesOf(info.id, facts.version);
    if (places === undefined) return;
    const id = placeReader(`${places.quoted}/${places.id}`)(facts.root) ?? '';
    const earlier = this.#answered.get(id);
    if (earlier !== undefined) this.#report('SET-09', own, { index: earlier }, { id }, `${places.quoted}/${places.id}`);
    this.#answered.set(id, own.index);
    const seller = this.#byId.get(id);
    if (seller === undefined) return;
    for (const found of compareAnswer(seller.document, document)) {
      this.#findings.push({ ...found, document: own.index, other: seller.index });
    }
  }

  #report(
    code: keyof typeof setFindings,
    { index, document }: Known,
    other: Pick<Known, 'index'>,
    params: ErrorParams,
    place = '@ИдФайл',
  ): void {
    const { root } = document.facts;
    const at = { path: `/${root.name}/${place}`, ...this.#locate?.(offsetOf(root, place)) };
    this.#findings.push({ ...finding(code, setFindings[code], params, at), document: index, other: other.index });
  }
}

function readable(bytes: Uint8Array): LocatedDocument | undefined {
  try {
    return readDocument(bytes);
  } catch (error) {
    if (error instanceof StykError && error.category === 'invalid') return undefined;
    throw error;
  }
}

function knownOf(index: number, document: LocatedDocument, sha256: string): Known {
  const { root, shape, day = '' } = document.facts;
  const read = (place: string | undefined): string => (place === undefined ? '' : (placeReader(place)(root) ?? ''));
  return {
    index,
    id: document.id,
    hash: sha256,
    seller: shape === undefined ? '' : innOf(root, shape.parties[0] ?? ''),
    number: read(shape?.number),
    day,
    revision: Number(read(shape?.revision.number)) || 0,
    revisedOn: isoDay(read(shape?.revision.date)) ?? day,
    document: withoutLines(document),
  };
}

/** The first ИНН within a party, of whatever kind it is. */
function innOf(root: XmlElement, party: string): string {
  const within = (element: XmlElement | undefined): string | undefined =>
    element?.attributes.find(({ name }) => name.startsWith('ИНН'))?.value ??
    element?.children.map(within).find((found) => found !== undefined);
  return within(root.find(party)?.child('ИдСв')) ?? '';
}
