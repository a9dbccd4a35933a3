import type { XmlElement } from '../xml/element.ts';
import type { PreparedGroup, PreparedParticle } from './model.ts';

/** What does not fit the content model. */
export type ContentProblem =
  | { readonly kind: 'missing-element'; readonly name: string }
  | { readonly kind: 'missing-choice'; readonly names: readonly string[] }
  | { readonly kind: 'misplaced'; readonly child: XmlElement };

/**
 * Matches the children of an element with its content model and reports everything that is missing or out of place.
 * Deterministic models (XML Schema part 1, 3.8.6) need no backtracking: the next name decides.
 */
export function matchContent(content: PreparedGroup, children: readonly XmlElement[]): ContentProblem[] {
  const problems: ContentProblem[] = [];
  let at = 0;

  const next = (particle: PreparedParticle): boolean => {
    const child = children[at];
    return child !== undefined && particle.first.has(child.name);
  };

  const match = (particle: PreparedParticle): void => {
    let count = 0;
    for (; count < particle.max && next(particle); count++) {
      if (particle.kind === 'element') at++;
      else matchOnce(particle);
    }
    if (count >= particle.min) return;
    if (particle.kind === 'element') problems.push({ kind: 'missing-element', name: particle.name });
    else matchOnce(particle);
  };

  const matchOnce = (group: PreparedGroup): void => {
    if (group.kind === 'sequence') {
      for (const item of group.items) match(item);
      return;
    }
    const branch = group.items.find(next);
    if (branch !== undefined) match(branch);
    else if (!group.items.some((item) => item.nullable)) {
      problems.push({ kind: 'missing-choice', names: [...group.first] });
    }
  };

  match(content);
  for (const child of children.slice(at)) problems.push({ kind: 'misplaced', child });
  return problems;
}

/** Whether children are just what a content model wants: the quick question before `matchContent`. */
export function fitsContent(content: PreparedGroup, children: readonly XmlElement[]): boolean {
  return after(content, children, 0) === children.length;
}

/** Where a particle that begins at a child ends; −1 where something is missing. */
function after(particle: PreparedParticle, children: readonly XmlElement[], from: number): number {
  const { min, max } = particle;
  let at = from;
  let count = 0;
  if (particle.kind === 'element') {
    for (; count < max && children[at]?.name === particle.name; count++) at++;
    return count < min ? -1 : at;
  }
  for (; count < max && at < children.length && particle.first.has((children[at] as XmlElement).name); count++) {
    const next = afterOnce(particle, children, at);
    if (next <= at) return -1;
    at = next;
  }
  return count < min ? afterOnce(particle, children, at) : at;
}

function afterOnce(group: PreparedGroup, children: readonly XmlElement[], from: number): number {
  let at = from;
  if (group.kind === 'sequence') {
    for (const item of group.items) {
      at = after(item, children, at);
      if (at < 0) return -1;
    }
    return at;
  }
  const name = children[at]?.name;
  for (const item of group.items) if (name !== undefined && item.first.has(name)) return after(item, children, at);
  return group.items.some((item) => item.nullable) ? at : -1;
}
