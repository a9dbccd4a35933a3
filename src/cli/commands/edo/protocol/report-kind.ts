/** The kinds of a protocol, by the end of the name of its file. */
export function isReportFile(file: string): boolean {
  return reportKind(file) !== undefined;
}

export function reportKind(file: string): 'html' | 'pdf' | 'json' | undefined {
  const [, kind] = /\.(html|pdf|json)$/i.exec(file) ?? [];
  return kind?.toLowerCase() as ReturnType<typeof reportKind>;
}
