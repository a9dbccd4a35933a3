/** Puts values into the parameters of a path: `/members/{memberId}/lots`. */
export function fillPath(template: string, values: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
}

/** A parameter and the path of the things it names one of. */
export interface PathStep {
  readonly parameter: string;
  /** `/members` */
  readonly parent: string;
}

/** The parameters of a path in their order. */
export function pathSteps(template: string): PathStep[] {
  return [...template.matchAll(/\/\{(\w+)\}/g)].map((match) => ({
    parameter: match[1] ?? '',
    parent: template.slice(0, match.index),
  }));
}
