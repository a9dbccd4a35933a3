export { compileXsd } from './schema/compile-xsd.ts';
export type { FormatTable } from './schema/table.ts';
