import type { contracts } from '../api/contracts.ts';
import type { Styk } from '../api/styk.ts';

type Contracts = typeof contracts;
type Domain = keyof Contracts;
type OperationOf<Name extends Domain> = keyof Contracts[Name]['operations'] & string;

/** An operation by its domain and id: `loyalty.createSale`. */
export type MockedOperation = { [Name in Domain]: `${Name}.${OperationOf<Name>}` }[Domain];

type Split<Name extends MockedOperation> = Name extends `${infer Group extends Domain}.${infer Id}`
  ? [Group, Id]
  : never;

/** The client's method of an operation. */
type Method<Name extends MockedOperation> =
  Split<Name> extends [infer Group extends Domain, infer Id]
    ? Styk[Group][Id & keyof Styk[Group]] extends infer Found extends (...given: never[]) => unknown
      ? Found
      : never
    : never;

type PathParams<Name extends MockedOperation> =
  Split<Name> extends [infer Group extends Domain, infer Id]
    ? Contracts[Group]['operations'][Id & keyof Contracts[Group]['operations']] extends {
        readonly pathParams: infer Found extends readonly unknown[];
      }
      ? Found
      : never
    : never;

/** What an operation answers. */
export type ResultOf<Name extends MockedOperation> = Awaited<ReturnType<Method<Name>>>;

/** What is sent to an operation: the argument after those of the path. */
export type BodyOf<Name extends MockedOperation> = Parameters<Method<Name>>[PathParams<Name>['length']];
