import { type SchemaModel, XmlElement } from '@styk/sdk/edo/engine';
import type { Random } from '../random.ts';
import { type Extent, sampleValue } from './sample-value.ts';

type ComplexModel = Extract<ReturnType<SchemaModel['type']>, { kind: 'complex' }>;
export type Particle = NonNullable<ComplexModel['content']>['items'][number];

/** What a schema leaves open, decided. */
export interface Plan {
  readonly extent: Extent;
  takesAttribute(): boolean;
  times(particle: Particle): number;
  branch(branches: readonly Particle[]): Particle;
}

/** As little as the schema admits. */
export const minimal: Plan = {
  extent: 'least',
  takesAttribute: () => false,
  times: ({ min }) => min,
  branch: ([first]) => known(first),
};

/** Everything the schema admits, twice where it may repeat; of alternatives the one of this number. */
export function maximal(alternative: number): Plan {
  return {
    extent: 'most',
    takesAttribute: () => true,
    times: ({ max }) => Math.min(max, 2),
    branch: (branches) => known(branches[alternative % branches.length]),
  };
}

/** Every choice by chance. */
export function anyOf(random: Random): Plan {
  const times = ({ min, max }: Particle) => {
    const optional = min === 0 && random.chance(50);
    return optional ? 0 : Math.min(max, Math.max(min, 1) + (random.chance(20) ? 1 : 0));
  };
  return { extent: 'any', takesAttribute: () => random.chance(50), times, branch: (branches) => random.pick(branches) };
}

/** Makes documents of a format, and parts of them. */
export class Grower {
  readonly #model: SchemaModel;
  readonly #random: Random;

  constructor(model: SchemaModel, random: Random) {
    this.#model = model;
    this.#random = random;
  }

  document(plan: Plan): XmlElement {
    const { root, namespace } = this.#model.table;
    const made = this.element(root.name, root.type, plan);
    if (namespace !== undefined) made.attributes.push({ name: 'xmlns', value: namespace, offset: -1 });
    return made;
  }

  element(name: string, typeIndex: number, plan: Plan): XmlElement {
    const made = new XmlElement(name);
    const type = this.#model.type(typeIndex);
    if (type.kind === 'simple') {
      made.text = sampleValue(type, plan.extent, this.#random);
      return made;
    }
    for (const use of type.attributes.values()) {
      if (use.required === true || plan.takesAttribute()) {
        made.attributes.push({ name: use.name, value: this.value(use.type, plan.extent), offset: -1 });
      }
    }
    if (type.content !== undefined) this.#particle(made, type.content, plan);
    return made;
  }

  value(typeIndex: number, extent: Extent): string {
    const type = this.#model.type(typeIndex);
    if (type.kind === 'complex') throw new TypeError('a value of a complex type');
    return sampleValue(type, extent, this.#random);
  }

  #particle(parent: XmlElement, particle: Particle, plan: Plan): void {
    for (let count = plan.times(particle); count > 0; count--) {
      if (particle.kind === 'element') parent.children.push(this.element(particle.name, particle.type, plan));
      else if (particle.kind === 'choice') this.#particle(parent, plan.branch(particle.items), plan);
      else for (const item of particle.items) this.#particle(parent, item, plan);
    }
  }
}

function known(branch: Particle | undefined): Particle {
  if (branch === undefined) throw new RangeError('a choice without branches');
  return branch;
}
