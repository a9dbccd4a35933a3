import { operationsOf } from '../contract-walk.ts';
import { findingAt, type LintRule } from '../lint-finding.ts';

/** Verbs that promise a method; the rest say what is done to a thing and are free. */
const METHODS: Readonly<Record<string, readonly string[]>> = {
  // By POST where what is asked for must not stand in an address.
  get: ['get', 'post'],
  list: ['get'],
  create: ['post'],
  update: ['patch', 'put'],
  delete: ['delete'],
};

/** Operation ids become names of functions, and the error journal knows operations by nothing else. */
export const operationIds: LintRule = (files) => {
  const first = new Map<string, string>();
  return [...files.values()].flatMap(operationsOf).flatMap(({ value, address, method, title }) => {
    const id = value.operationId;
    const report = (message: string) => [findingAt(address, 'operation-id', message)];
    if (typeof id !== 'string') return report(`${title} has no operationId`);
    if (!/^[a-z][A-Za-z0-9]*$/.test(id)) return report(`${id} is not camelCase`);
    const other = first.get(id);
    if (other !== undefined) return report(`${id} is also the id of ${other}`);
    first.set(id, address);
    const [verb = '', noun] = /^([a-z0-9]+)(.*)$/.exec(id)?.slice(1) ?? [];
    if (noun === '') return report(`${id} does not say what it is done to`);
    const methods = METHODS[verb];
    return methods === undefined || methods.includes(method) ? [] : report(`${id} is a ${method.toUpperCase()}`);
  });
};
