import { existsSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createProject, startProjectSandbox, type TestProject } from '../ecosystem/project.ts';

const secretsFile = (project: TestProject) => project.path('.styk-config/secrets.json');

describe('styk auth', () => {
  it.each(['environment', 'file', 'stdin'])(
    'signs in with a secret from %s and keeps it to its owner',
    async (source) => {
      const project = createProject();
      const { sandbox } = await startProjectSandbox(project);
      const { clientId, clientSecret } = sandbox.credentials;
      project.write('secret.txt', `${clientSecret}\r\n`);
      const how = {
        environment: [[], { env: { STYK_CLIENT_SECRET: clientSecret } }],
        file: [['--secret-file', 'secret.txt'], {}],
        stdin: [['--secret-stdin'], { stdin: `${clientSecret}\n` }],
      } as const;
      const [flags, options] = how[source as keyof typeof how];
      const login = await project.styk(['auth', 'login', '--client-id', clientId, ...flags, '--json'], options);
      expect(login.json()).toMatchObject({
        profile: 'default',
        clientId,
        partnerId: 'prt_sandbox',
        environment: 'sandbox',
      });
      expect(login.stdout + login.stderr).not.toContain(clientSecret);
      expect(statSync(secretsFile(project)).mode & 0o777).toBe(0o600);
      expect(readFileSync(secretsFile(project), 'utf8')).toContain(clientSecret);
      const status = await project.styk(['auth', 'status', '--json']);
      expect(status.json()).toMatchObject({
        clientId,
        credentials: 'profile',
        partnerId: 'prt_sandbox',
        profile: 'default',
      });
      expect(status.json()).toMatchObject({
        scopes: expect.arrayContaining(['loyalty:write']),
        expiresAt: expect.any(String),
      });
    },
  );

  it('keeps nothing when the secret is wrong', async () => {
    const project = createProject();
    const { sandbox } = await startProjectSandbox(project);
    const argv = ['auth', 'login', '--client-id', sandbox.credentials.clientId, '--secret-stdin', '--json'];
    const run = await project.styk(argv, { stdin: 'wrong' });
    expect(run.json()).toMatchObject({ error: { code: 'connection-credentials-refused' } });
    expect(run.code).toBe(4);
    expect(existsSync(secretsFile(project))).toBe(false);
  });

  it('keeps the address with the key when one was named, and uses it in that profile only', async () => {
    const project = createProject();
    const { sandbox } = await startProjectSandbox(project);
    const { clientId, clientSecret } = sandbox.credentials;
    const elsewhere = createProject();
    const login = [
      'auth',
      'login',
      '--client-id',
      clientId,
      '--base-url',
      sandbox.url,
      '--profile',
      'till',
      '--secret-stdin',
    ];
    expect((await elsewhere.styk(login, { stdin: clientSecret })).code).toBe(0);
    const status = await elsewhere.styk(['auth', 'status', '--profile', 'till', '--json']);
    expect(status.json()).toMatchObject({ baseUrl: sandbox.url, clientId, profile: 'till' });
    const other = await elsewhere.styk(['auth', 'status', '--json']);
    expect(other.json()).toMatchObject({ error: { code: 'connection-sandbox-not-running' } });
  });

  it('forgets the key at logout, after which the sandbox serves with its own', async () => {
    const project = createProject();
    const { sandbox } = await startProjectSandbox(project);
    const { clientId, clientSecret } = sandbox.credentials;
    await project.styk(['auth', 'login', '--client-id', clientId, '--secret-stdin'], { stdin: clientSecret });
    expect((await project.styk(['auth', 'logout'])).code).toBe(0);
    expect(readFileSync(secretsFile(project), 'utf8')).not.toContain(clientSecret);
    expect((await project.styk(['auth', 'status', '--json'])).json()).toMatchObject({ credentials: 'sandbox' });
    const logout = await project.styk(['auth', 'logout', '--json'], { env: { STYK_CLIENT_ID: 'cli_x' } });
    expect(logout.json()).toEqual({ profile: 'default', stillSet: ['STYK_CLIENT_ID'] });
  });

  it('does not use the secret of one key with another', async () => {
    const project = createProject();
    const { sandbox } = await startProjectSandbox(project);
    const { clientId, clientSecret } = sandbox.credentials;
    await project.styk(['auth', 'login', '--client-id', clientId, '--secret-stdin'], { stdin: clientSecret });
    const run = await project.styk(['auth', 'status', '--client-id', 'cli_other', '--json']);
    expect(run.json()).toMatchObject({
      error: { code: 'connection-credentials-missing', params: { missing: 'client-secret' } },
    });
  });

  const closedPort = 'http://127.0.0.1:9';
  it.each([
    ['no sandbox', ['auth', 'status'], 'connection-sandbox-not-running', 3],
    [
      'nobody at the address',
      ['auth', 'status', '--base-url', closedPort, '--client-id', 'cli_x'],
      'connection-refused',
      3,
    ],
    ['no key', ['auth', 'status', '--base-url', closedPort], 'connection-credentials-missing', 4],
    ['an unknown profile', ['auth', 'status', '--base-url', closedPort, '--profile', 'tset'], 'cli-profile-unknown', 2],
    [
      'an address that is none',
      ['auth', 'status', '--base-url', 'sandbox', '--client-id', 'cli_x'],
      'client-base-url-invalid',
      2,
    ],
    ['nobody to ask', ['auth', 'login', '--base-url', closedPort], 'cli-answer-needed', 4],
    [
      'two secrets',
      ['auth', 'login', '--base-url', closedPort, '--client-id', 'x', '--secret-stdin', '--secret-file', 'a'],
      'auth-secret-twice',
      2,
    ],
    [
      'an empty secret',
      ['auth', 'login', '--base-url', closedPort, '--client-id', 'x', '--secret-stdin'],
      'auth-secret-empty',
      2,
    ],
  ])('says what is wrong and what to do: %s', async (_, argv, code, exit) => {
    const env = argv.includes('login') ? {} : { STYK_CLIENT_SECRET: 'secret' };
    const run = await createProject().styk([...argv, '--json'], { env });
    expect(run.json()).toMatchObject({ error: { code, hint: expect.any(String) } });
    expect(run.code).toBe(exit);
  });
});
