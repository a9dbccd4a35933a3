import { type FormatTable, parseXPath, printXPath, SchemaModel } from '@styk/sdk/edo/engine';

type Expression = ReturnType<typeof parseXPath>;
type Path = Extract<Expression, { kind: 'path' }>;
type Facts = ReadonlyMap<string, boolean>;

/**
 * Which conditions are broken whenever another one is. Proven from the tests themselves: what they ask of the document
 * (a path leads somewhere, a comparison holds) are the variables, and every combination of them is tried. Beyond logic
 * it is known only that a name the schema does not have is never there, and that a required one always is.
 */
export class Entailments {
  readonly #tests: readonly Expression[];
  readonly #ways: readonly (readonly string[] | undefined)[];
  readonly #schema: Names;

  constructor(table: FormatTable) {
    this.#schema = new Names(table);
    this.#tests = table.conditions.map(({ test }) => parseXPath(test));
    this.#ways = table.conditions.map(({ context }) => this.#schema.onlyWay(context));
  }

  /** The conditions broken with this one, itself among them. */
  of(index: number): Set<number> {
    return new Set(this.#tests.keys().filter((other) => other === index || this.#follows(index, other)));
  }

  /** Whether the other one concerns the same element or one above it, and holds in no case in which this one is broken. */
  #follows(index: number, other: number): boolean {
    const [test, otherTest] = [this.#tests[index], this.#tests[other]];
    const [way, otherWay] = [this.#ways[index], this.#ways[other]];
    if (!test || !otherTest || !way || !otherWay || otherWay.some((name, at) => name !== way[at])) return false;
    const variables = [...new Set([...this.#atoms(test, way), ...this.#atoms(otherTest, otherWay)])];
    if (variables.length > 12) return false;
    for (let bits = 0; bits < 2 ** variables.length; bits++) {
      const facts = new Map(variables.map((name, at) => [name, (bits & (1 << at)) !== 0]));
      if (!this.#holds(test, way, facts) && this.#holds(otherTest, otherWay, facts)) return false;
    }
    return true;
  }

  #holds(test: Expression, way: readonly string[], facts: Facts): boolean {
    const of = (part: Expression) => this.#holds(part, way, facts);
    const parts = test.kind === 'call' ? test.operands.map(of) : [];
    if (test.kind === 'call' && test.name === 'not') return parts[0] === false;
    if (test.kind === 'call' && test.name === 'usch:iif')
      return parts[0] === true ? parts[1] === true : parts[2] === true;
    if (test.kind === 'operation' && test.operator === 'and') return of(test.left) && of(test.right);
    if (test.kind === 'operation' && test.operator === 'or') return of(test.left) || of(test.right);
    const atom = this.#atom(test, way);
    return typeof atom === 'boolean' ? atom : facts.get(atom) === true;
  }

  #atoms(test: Expression, way: readonly string[]): string[] {
    const isLogic =
      test.kind === 'call'
        ? ['not', 'usch:iif'].includes(test.name)
        : test.kind === 'operation' && ['and', 'or'].includes(test.operator);
    if (isLogic && test.kind === 'call') return test.operands.flatMap((part) => this.#atoms(part, way));
    if (isLogic && test.kind === 'operation') return [...this.#atoms(test.left, way), ...this.#atoms(test.right, way)];
    const atom = this.#atom(test, way);
    return typeof atom === 'string' ? [atom] : [];
  }

  /** A name for what an expression asks, the same wherever it is asked from; or the answer, where the schema gives it. */
  #atom(test: Expression, way: readonly string[]): string | boolean {
    if (test.kind === 'path') {
      const path = resolve(test, way);
      return this.#schema.presence(path, way) ?? path.join('/');
    }
    if (test.kind === 'operation' && test.left.kind === 'path') {
      return `${resolve(test.left, way).join('/')} ${test.operator} ${printXPath(test.right)}`;
    }
    return printXPath(test);
  }
}

/** A path from the root on. */
function resolve({ steps }: Path, way: readonly string[]): string[] {
  const path = [...way];
  for (const { axis, name } of steps) {
    if (axis === 'parent') path.pop();
    else if (axis === 'attribute') path.push(`@${name}`);
    else path.push(name);
  }
  return path;
}

/** Where names stand in a format. */
class Names {
  readonly #model: SchemaModel;
  /** Types by the way from the root. */
  readonly #ways = new Map<string, number>();

  constructor(table: FormatTable) {
    this.#model = new SchemaModel(table);
    const visit = (typeIndex: number, way: string): void => {
      this.#ways.set(way, typeIndex);
      const type = this.#model.type(typeIndex);
      if (type.kind === 'simple') return;
      for (const use of type.elements.values()) visit(use.type, `${way}/${use.name}`);
    };
    visit(table.root.type, table.root.name);
  }

  /** The way to the elements of a name; of several the first, if all are of one type, for then they are alike below. */
  onlyWay(name: string): string[] | undefined {
    const ways = [...this.#ways].filter(([way]) => way === name || way.endsWith(`/${name}`));
    const isAlike = new Set(ways.map(([, type]) => type)).size === 1;
    return isAlike ? ways[0]?.[0].split('/') : undefined;
  }

  /** False for a path that cannot be, true for an attribute that has to be on an element that is there. */
  presence(path: readonly string[], way: readonly string[]): boolean | undefined {
    const owner = path.slice(0, -1).join('/');
    const last = path.at(-1) ?? '';
    if (!last.startsWith('@')) return this.#ways.has(path.join('/')) ? undefined : false;
    const index = this.#ways.get(owner);
    const type = index === undefined ? undefined : this.#model.type(index);
    const use = type?.kind === 'complex' ? type.attributes.get(last.slice(1)) : undefined;
    if (use === undefined) return false;
    return use.required === true && way.join('/').startsWith(owner) ? true : undefined;
  }
}
