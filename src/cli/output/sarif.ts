import { relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A finding as code hosts and editors show it. */
export interface SarifFinding {
  readonly rule: string;
  readonly level: 'error' | 'warning' | 'note';
  readonly message: string;
  /** Absolute path. */
  readonly file: string;
  readonly position: { readonly line: number; readonly column: number } | undefined;
  /** Names of what is meant, where a line does not say it: operations, fields. */
  readonly logicalNames?: readonly string[];
  /** Why the finding does not count. */
  readonly accepted?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
}

export interface SarifTool {
  /** `styk contracts diff` */
  readonly name: string;
  readonly version: string;
  /** What each rule that was met is about. */
  readonly describe: (rule: string) => string;
}

/**
 * Findings as a SARIF 2.1.0 log (OASIS Standard).
 *
 * @param cwd Files below it are named relative to it.
 */
export function sarifLog(
  { name, version, describe }: SarifTool,
  findings: readonly SarifFinding[],
  cwd: string,
): object {
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort();
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name,
            version,
            rules: rules.map((id) => ({ id, shortDescription: { text: describe(id) } })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => resultOf(finding, rules, cwd)),
      },
    ],
  };
}

function resultOf(finding: SarifFinding, rules: readonly string[], cwd: string): object {
  const { rule, level, message, file, position, logicalNames = [], accepted, properties } = finding;
  const region = position === undefined ? {} : { region: { startLine: position.line, startColumn: position.column } };
  return {
    ruleId: rule,
    ruleIndex: rules.indexOf(rule),
    level,
    message: { text: message },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: uriOf(file, cwd) }, ...region },
        ...(logicalNames.length === 0
          ? {}
          : { logicalLocations: logicalNames.map((fullyQualifiedName) => ({ fullyQualifiedName })) }),
      },
    ],
    ...(accepted === undefined ? {} : { suppressions: [{ kind: 'external', justification: accepted }] }),
    ...(properties === undefined ? {} : { properties }),
  };
}

/** Relative where possible: code hosts look a file up by its path in the repository. */
function uriOf(file: string, cwd: string): string {
  const path = relative(cwd, file);
  if (path.startsWith('..') || path === file) return pathToFileURL(file).href;
  return path.split(sep).map(encodeURIComponent).join('/');
}
