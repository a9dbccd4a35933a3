import type { ErrorParams, LocalizedText } from '../../errors/index.ts';
import { type Finding, type FindingSeverity, finding } from '../findings/finding.ts';
import type { Position } from '../xml/document.ts';
import type { XmlElement } from '../xml/element.ts';
import { pathsOf } from '../xml/path.ts';

/** A business rule: what a document has to satisfy beyond its schema. Rules are data; codes never change their meaning. */
export interface Rule {
  readonly code: string;
  /** Ids of the formats it is for. */
  readonly formats: readonly string[];
  /** The elements it looks at, as paths of names below Файл; an empty path is Файл itself. */
  readonly contexts: readonly string[];
  readonly severity: FindingSeverity;
  readonly message: LocalizedText;
  readonly hint?: LocalizedText;
  /** Says what is wrong with one element, if anything is. */
  check(element: XmlElement, facts: DocumentFacts): RuleProblem | readonly RuleProblem[] | undefined;
}

export interface RuleProblem {
  readonly params?: ErrorParams;
  /** The attribute (`@НаимДокОпр`) or child meant, below the element. */
  readonly at?: string;
  /** Where it is graver or lighter than the rule says. */
  readonly severity?: FindingSeverity;
}

/** What rules need of the whole document. */
export interface DocumentFacts {
  /** Файл. */
  readonly root: XmlElement;
  /** Функция of the document, in either title; empty where absent. */
  readonly function: string;
  /** СЧФ and СЧФДОП: the document is an invoice in the sense of the tax code. */
  readonly isInvoice: boolean;
  /** СЧФДОП and ДОП: the document is a transfer document. */
  readonly isTransfer: boolean;
  /** Day of the shipment, or of the document where there is none, ISO. */
  readonly shippedOn: string | undefined;
}

export function documentFacts(root: XmlElement): DocumentFacts {
  const document = root.child('Документ');
  const kind = document?.attribute('Функция') ?? document?.child('СодФХЖ4')?.attribute('Функция') ?? '';
  const transfer = root.find('Документ/СвПродПер/СвПер');
  const day =
    transfer?.attribute('ДатаПер') ??
    transfer?.attribute('ДатаОконПер') ??
    root.find('Документ/СвСчФакт')?.attribute('ДатаДок');
  return {
    root,
    function: kind,
    isInvoice: kind === 'СЧФ' || kind === 'СЧФДОП',
    isTransfer: kind === 'ДОП' || kind === 'СЧФДОП',
    shippedOn: day?.split('.').reverse().join('-'),
  };
}

/** Runs the rules of a format over a document. */
export function runRules(
  rules: readonly Rule[],
  format: string,
  facts: DocumentFacts,
  locate?: (offset: number) => Position,
): Finding[] {
  const findings: Finding[] = [];
  const pathOf = pathsOf(facts.root);
  for (const rule of rules) {
    if (!rule.formats.includes(format)) continue;
    for (const element of rule.contexts.flatMap((context) => select(facts.root, context))) {
      for (const problem of [rule.check(element, facts) ?? []].flat()) {
        const path = pathOf(element, problem.at);
        const position = locate?.(element.offset) ?? {};
        const definition = { ...rule, layer: 'rules', severity: problem.severity ?? rule.severity } as const;
        findings.push(finding(rule.code, definition, problem.params, { path, ...position }));
      }
    }
  }
  return findings;
}

function select(root: XmlElement, path: string): XmlElement[] {
  const names = path === '' ? [] : path.split('/');
  return names.reduce<XmlElement[]>(
    (elements, name) => elements.flatMap((element) => element.childrenNamed(name)),
    [root],
  );
}
