import fc from 'fast-check';
import { isFromElsewhere } from '@/lib/domain/same-site';

const asked = (headers: Record<string, string>, change: { method?: string; publicUrl?: string | null } = {}) =>
  isFromElsewhere({ method: 'POST', headers: new Headers(headers), publicUrl: null, ...change });

const host = 'headwaters.example';
const publicUrl = 'https://headwaters.example';

test.each<{ name: string; headers: Record<string, string>; publicUrl?: string; elsewhere: boolean }>([
  {
    name: 'our own page',
    headers: { host, origin: `https://${host}`, 'sec-fetch-site': 'same-origin' },
    elsewhere: false,
  },
  {
    name: 'our own page in a browser without Sec-Fetch-Site',
    headers: { host, origin: `https://${host}` },
    elsewhere: false,
  },
  {
    name: 'our own page in a browser without Origin',
    headers: { host, 'sec-fetch-site': 'same-origin' },
    elsewhere: false,
  },
  {
    name: 'another site',
    headers: { host, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    elsewhere: true,
  },
  {
    name: 'a neighbour on the same domain',
    headers: { host, origin: 'https://x.headwaters.example', 'sec-fetch-site': 'same-site' },
    elsewhere: true,
  },
  { name: 'typed into the address bar', headers: { host, 'sec-fetch-site': 'none' }, elsewhere: true },
  {
    name: 'another site in a browser without Sec-Fetch-Site',
    headers: { host, origin: 'https://evil.example' },
    elsewhere: true,
  },
  {
    name: 'another site that says same-origin',
    headers: { host, origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
    elsewhere: true,
  },
  { name: 'another port', headers: { host: 'localhost:3000', origin: 'http://localhost:4000' }, elsewhere: true },
  { name: 'the same port', headers: { host: 'localhost:3000', origin: 'http://localhost:3000' }, elsewhere: false },
  { name: 'a sandboxed frame', headers: { host, origin: 'null' }, elsewhere: true },
  { name: 'a program that says nothing', headers: { host }, elsewhere: true },
  { name: 'an origin that is no address', headers: { host, origin: 'headwaters.example' }, elsewhere: true },
  {
    name: 'behind a proxy that renames the host',
    headers: { host: 'app:3000', origin: publicUrl },
    publicUrl,
    elsewhere: false,
  },
  {
    name: 'another site, behind such a proxy',
    headers: { host: 'app:3000', origin: 'https://evil.example' },
    publicUrl,
    elsewhere: true,
  },
  {
    name: 'a name that only begins like ours',
    headers: { host: 'app:3000', origin: 'https://headwaters.example.evil.example' },
    publicUrl,
    elsewhere: true,
  },
  {
    name: 'ours as a user name',
    headers: { host: 'app:3000', origin: 'https://headwaters.example@evil.example' },
    publicUrl,
    elsewhere: true,
  },
])('$name: elsewhere $elsewhere', ({ headers, publicUrl: address, elsewhere }) => {
  expect(asked(headers, { publicUrl: address ?? null })).toBe(elsewhere);
});

test.each(['GET', 'HEAD', 'OPTIONS'])('%s changes nothing and is let through from anywhere', (method) => {
  expect(asked({ host, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, { method })).toBe(false);
});

test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'post', 'anything'])('%s from another site is turned away', (method) => {
  expect(asked({ host, origin: 'https://evil.example' }, { method })).toBe(true);
});

test('no origin but ours gets through, with or without Sec-Fetch-Site', () => {
  const sites = fc.constantFrom(undefined, 'same-origin', 'same-site', 'cross-site', 'none', '');
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true }), sites, (origin, site) => {
      const headers = { host, origin, ...(site === undefined ? {} : { 'sec-fetch-site': site }) };
      expect(asked(headers, { publicUrl })).toBe(
        new URL(origin).host !== host || (site !== undefined && site !== 'same-origin'),
      );
    }),
  );
});
