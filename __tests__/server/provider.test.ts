import { callAction, form, listBuiltActions } from './call-action';
import { type DishonestProvider, type Saying, startDishonestProvider } from './dishonest-provider';
import { openBrowser, readSession, sendAuthForm } from './guest';
import { type OpenSchool, startSchool } from './open-school';
import { cleanUpAfterwards } from './processes';
import { ISSUER, PASSWORD } from './school-facts';

jest.setTimeout(60_000);
cleanUpAfterwards();

let provider: DishonestProvider;
let open: OpenSchool;
beforeAll(async () => {
  provider = await startDishonestProvider();
  open = await startSchool({
    HEADWATERS_OIDC_ISSUER: provider.issuer,
    HEADWATERS_OIDC_ID: provider.clientId,
    HEADWATERS_OIDC_SECRET: 'only for tests, never for anything else',
    HEADWATERS_OIDC_NAME: 'School login',
  });
}, 180_000);
afterAll(() => provider?.close());
afterEach(() => open.undo());

/** Signs in at the provider and comes back with what it says; answers who is signed in, and where it led. */
async function signIn(saying: Saying): Promise<{ personId: string | null; path: string }> {
  const browser = openBrowser(open.url);
  const { url }: { url: string } = await (await sendAuthForm(open.url, browser, 'signin/oidc')).json();
  const request = new URL(url);
  const code = provider.agree(request, saying);
  const back = new URLSearchParams({ code, state: request.searchParams.get('state') ?? '' });
  let here = `/api/auth/callback/oidc?${back}`;
  // Errors lead over addresses of next-auth's own to a page of ours.
  while (here.startsWith('/api/')) {
    const location = (await browser.fetcher(here)).headers.get('location');
    if (location === null) throw new Error(`It ended at ${here}`);
    const next = new URL(location, open.url);
    here = next.pathname + next.search;
  }
  return { personId: await readSession(browser), path: here };
}

const confirmed = { email: 'nia@school.example', email_verified: true, name: 'Nia New' };

describe('a provider', () => {
  test('lets somebody in whom it names with a confirmed address, in what it signs or when it is asked', async () => {
    const first = await signIn({ token: confirmed });
    expect(first).toEqual({ personId: expect.any(String), path: '/' });
    const again = await signIn({ userinfo: { sub: 'nia', ...confirmed } });
    expect(again).toEqual(first);
    expect(await open.undo()).toEqual(['identity', 'person']);
  });

  test.each<{ name: string; saying: Saying }>([
    { name: 'signs nobody’s name', saying: { token: { ...confirmed, sub: undefined } } },
    { name: 'signs an empty name', saying: { token: { ...confirmed, sub: '' } } },
    { name: 'signs a name that is no word', saying: { token: { ...confirmed, sub: { of: 'nia' } } } },
    { name: 'speaks of somebody else when it is asked', saying: { userinfo: { sub: 'victor', ...confirmed } } },
    { name: 'speaks of nobody when it is asked', saying: { userinfo: confirmed } },
    { name: 'answers another sign-in', saying: { token: { ...confirmed, nonce: 'of another one' } } },
    { name: 'speaks for another provider', saying: { token: { ...confirmed, iss: 'https://login.school.example' } } },
    { name: 'means another site', saying: { token: { ...confirmed, aud: 'another site' } } },
    { name: 'is played by somebody without its key', saying: { token: confirmed, isForged: true } },
  ])('that $name lets nobody in, and nothing is half-done', async ({ saying }) => {
    expect(await signIn(saying)).toEqual({ personId: null, path: expect.stringMatching(/^\/sign-in\?/) });
    expect(await open.undo()).toEqual([]);
  });
});

describe.each([
  { name: 'connecting a provider', action: 'own-account.beginConnection', before: [] },
  { name: 'disconnecting a provider', action: 'own-account.endConnection', before: [ISSUER] },
])('$name', ({ action, before }) => {
  async function ask(password: Record<string, string>) {
    const built = listBuiltActions().find(({ name }) => name === action);
    if (!built) throw new Error(`There is no ${action}`);
    return callAction(open.url, built, [...before, form(password)], open.cookiesOf('student'));
  }

  test.each([
    { name: 'a wrong password', fields: { current: 'eight small wrens sing' } },
    { name: 'an empty password', fields: { current: '' } },
    { name: 'no password', fields: {} },
  ])('is refused with $name, and nothing changed', async ({ fields }) => {
    expect(await ask(fields as Record<string, string>)).toMatchObject({ result: 'password-wrong', cookies: [] });
    expect(await open.undo()).toEqual([]);
  });

  test('is refused after ten wrong passwords with the right one as well', async () => {
    for (let tries = 0; tries < 10; tries++) {
      expect(await ask({ current: `wrong password ${tries}` })).toMatchObject({ result: 'password-wrong' });
    }
    expect(await ask({ current: PASSWORD })).toMatchObject({ result: 'too-many', cookies: [] });
    expect(await open.undo()).toEqual([]);
  });

  test('is done with the right password', async () => {
    expect(await ask({ current: PASSWORD })).toMatchObject({ result: 'done' });
    expect(await open.undo()).toContain('one_time_link');
  });
});
