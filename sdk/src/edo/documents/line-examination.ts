import type { Finding } from '../findings/finding.ts';
import type { Format } from '../formats/registry.ts';
import { documentFacts } from '../rules/facts.ts';
import { rules } from '../rules/registry.ts';
import { RuleRun } from '../rules/run-rules.ts';
import type { SchemaModel } from '../schema/model.ts';
import { SchemaCheck } from '../schema/validate-schema.ts';
import type { ConditionCheck } from '../schematron/check-conditions.ts';
import { examineOutline, type RunOfLines } from '../stream/outline.ts';
import type { XmlElement } from '../xml/element.ts';
import { OutlinePaths, type PathWriter } from '../xml/path.ts';

/** What `finishTitle` finds in a document, found while its lines come one by one. */
export class LineExamination {
  readonly #model: SchemaModel;
  readonly #paths: OutlinePaths;
  readonly #schema: SchemaCheck;
  readonly #conditions: ConditionCheck;
  readonly #rules: RuleRun;
  readonly #walk: Generator<RunOfLines, void, void>;
  readonly #lines: RunOfLines | undefined;
  #index = 0;
  #seen = 0;
  #hasGrave = false;

  /** Examines what is before the lines. */
  constructor({ model, info }: Format, root: XmlElement) {
    this.#model = model;
    this.#paths = new OutlinePaths(root);
    const { pathOf } = this.#paths;
    this.#schema = new SchemaCheck(model, pathOf, undefined);
    this.#conditions = model.conditions.begin(pathOf, root.attribute('ИдФайл'));
    this.#rules = new RuleRun(rules, info.id, documentFacts(root), pathOf);
    this.#walk = examineOutline(root, { schema: this.#schema, conditions: this.#conditions, rules: this.#rules });
    this.#lines = this.#walk.next().value ?? undefined;
  }

  get pathOf(): PathWriter {
    return this.#paths.pathOf;
  }

  /** The type of the element at the end of a path of names from the root. */
  typeAt(path: readonly string[]): number | undefined {
    const { type } = this.#model.table.root;
    return path.slice(1).reduce<number | undefined>((above, step) => this.#schema.typeOf(step, above), type);
  }

  /** The next line. */
  line(element: XmlElement): void {
    if (this.#lines === undefined) return;
    this.#paths.enter(this.#lines.run, this.#index++, element);
    this.#lines.examine(element);
  }

  /** What is after the lines. */
  end(): readonly Finding[] {
    this.#walk.next();
    return [...this.#schema.findings, ...this.#conditions.findings, ...this.#rules.findings];
  }

  /** Whether an error has been found by now: whatever schema or conditions find is one. */
  get hasError(): boolean {
    const { findings } = this.#rules;
    while (this.#seen < findings.length) if (findings[this.#seen++]?.severity === 'error') this.#hasGrave = true;
    return this.#hasGrave || this.#schema.findings.length > 0 || this.#conditions.findings.length > 0;
  }
}
