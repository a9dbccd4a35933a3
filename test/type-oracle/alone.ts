import { pathToFileURL } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

/** What openapi-typescript alone makes of a contract: types, with nothing on top. */
export async function typesAlone(path: string): Promise<string> {
  return astToString(await openapiTS(pathToFileURL(path), { silent: true }));
}
