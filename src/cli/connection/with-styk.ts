import { Styk, type StykAuth } from '@styk/sdk';
import type { CommandContext } from '../context/command-context.ts';
import { type Credentials, findCredentials } from './credentials.ts';
import { type Environment, findEnvironment, isLocal } from './environment.ts';
import { explainFailure } from './explain-failure.ts';
import type { ConnectionOptions } from './options.ts';

/** A client that knows where to call and as whom. */
export interface Connection {
  readonly styk: Styk;
  readonly environment: Environment;
  readonly credentials: Credentials;
}

/**
 * Runs work that calls the ecosystem with the key of the profile or of the running sandbox, and closes the client.
 * @throws StykError `connection-…`, and what the work throws
 */
export async function withStyk<Result>(
  options: ConnectionOptions,
  context: CommandContext,
  work: (connection: Connection) => Promise<Result>,
): Promise<Result> {
  const environment = findEnvironment(options.baseUrl, context);
  const credentials = await findCredentials(options.clientId, environment, context);
  return withClient(environment, credentials, context, (styk) => work({ styk, environment, credentials }));
}

/** The same with a key at hand, or with none. */
export async function withClient<Result>(
  { baseUrl }: Environment,
  auth: StykAuth | undefined,
  context: CommandContext,
  work: (styk: Styk) => Promise<Result>,
): Promise<Result> {
  await using styk = new Styk({
    baseUrl,
    auth,
    clock: context.clock,
    language: context.language,
    // A local sandbox allows many times the contract's limits and says by itself when it is enough.
    throttle: !isLocal(baseUrl),
  });
  try {
    return await work(styk);
  } catch (error) {
    const clientId = auth !== undefined && 'clientId' in auth ? auth.clientId : 'registration';
    throw explainFailure(error, { baseUrl, clientId, signal: context.signal });
  }
}
