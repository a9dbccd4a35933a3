import { type Finding, finding } from '../findings/finding.ts';
import type { Position } from '../xml/document.ts';
import type { XmlElement } from '../xml/element.ts';
import { type PathWriter, pathsOf } from '../xml/path.ts';
import type { DocumentFacts } from './facts.ts';
import { offsetOf } from './place.ts';
import type { Rule, RuleCheck } from './rule.ts';

/** Which rules look at the elements of a name, and at those below them. */
export interface Station {
  readonly rules: number[];
  readonly below: Map<string, Station>;
}

/** The rules of one format, arranged along the tree of elements, so that a document is walked through once for all of them. */
interface Route {
  readonly rules: readonly Rule[];
  readonly start: Station;
  /** Rules about every element. */
  readonly everywhere: readonly number[];
}

/** Rules are constants: they are arranged once per process. */
const routes = new WeakMap<readonly Rule[], Map<string, Route>>();

/**
 * Runs the rules of a format over a document. Findings come in the order of the document, those of an element after those
 * of what is within it.
 */
export function runRules(
  rules: readonly Rule[],
  format: string,
  facts: DocumentFacts,
  locate?: (offset: number) => Position,
): Finding[] {
  const run = new RuleRun(rules, format, facts, pathsOf(facts.root), locate);
  run.all(facts.root, run.start);
  return run.findings;
}

/** Rules at work on one document, whose elements may come one by one. */
export class RuleRun {
  readonly findings: Finding[] = [];
  readonly #route: Route;
  readonly #checks: readonly RuleCheck[];
  readonly #pathOf: PathWriter;
  readonly #locate: ((offset: number) => Position) | undefined;

  constructor(
    rules: readonly Rule[],
    format: string,
    facts: DocumentFacts,
    pathOf: PathWriter,
    locate?: (offset: number) => Position,
  ) {
    this.#route = routeOf(rules, format, facts.version);
    this.#checks = this.#route.rules.map((rule) => rule.begin(facts));
    this.#pathOf = pathOf;
    this.#locate = locate;
  }

  /** Where the root is. */
  get start(): Station {
    return this.#route.start;
  }

  /** All within an element, then the element. */
  all(element: XmlElement, station: Station | undefined): void {
    if (station !== undefined || this.#route.everywhere.length > 0) {
      const { children } = element;
      for (let index = 0; index < children.length; index++) {
        const child = children[index] as XmlElement;
        this.all(child, station?.below.get(child.name));
      }
    }
    this.only(element, station);
  }

  /** An element after what is within it was asked about. */
  only(element: XmlElement, station: Station | undefined): void {
    for (const index of this.#route.everywhere) this.#ask(index, element);
    for (const index of station?.rules ?? []) this.#ask(index, element);
  }

  #ask(index: number, element: XmlElement): void {
    const found = (this.#checks[index] as RuleCheck)(element);
    if (found === undefined) return;
    const rule = this.#route.rules[index] as Rule;
    for (const { params, at, severity = rule.severity } of [found].flat()) {
      const place = { path: this.#pathOf(element, at), ...this.#locate?.(offsetOf(element, at)) };
      this.findings.push(finding(rule.code, { ...rule, layer: 'rules', severity }, params, place));
    }
  }
}

function routeOf(rules: readonly Rule[], format: string, version: string): Route {
  const known = routes.get(rules) ?? new Map<string, Route>();
  routes.set(rules, known);
  const key = `${format}/${version}`;
  const route =
    known.get(key) ?? arrange(rules.filter(({ formats }) => formats.includes(format) || formats.includes(key)));
  known.set(key, route);
  return route;
}

function arrange(rules: readonly Rule[]): Route {
  const start: Station = { rules: [], below: new Map() };
  const everywhere: number[] = [];
  for (const [index, { contexts }] of rules.entries()) {
    for (const context of contexts) {
      if (context === '**') everywhere.push(index);
      else stationAt(start, context).rules.push(index);
    }
  }
  return { rules, start, everywhere };
}

function stationAt(start: Station, path: string): Station {
  let station = start;
  for (const name of path === '' ? [] : path.split('/')) {
    const next = station.below.get(name) ?? { rules: [], below: new Map() };
    station.below.set(name, next);
    station = next;
  }
  return station;
}
