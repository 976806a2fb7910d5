import { buildSiteAddress } from '@/lib/domain/site-address';

const school = 'https://headwaters.school.example';

test.each([
  { publicUrl: 'http://localhost:3000', host: null, address: 'http://localhost:3000', isLocal: true },
  { publicUrl: 'http://localhost:3000', host: 'localhost:3000', address: 'http://localhost:3000', isLocal: true },
  { publicUrl: 'http://localhost:3000', host: '127.0.0.1:3000', address: 'http://127.0.0.1:3000', isLocal: true },
  { publicUrl: 'http://localhost:3000', host: '[::1]:3000', address: 'http://[::1]:3000', isLocal: true },
  { publicUrl: 'http://localhost:3000', host: 'not a host', address: 'http://localhost:3000', isLocal: true },
  { publicUrl: 'http://localhost:3000', host: '192.0.2.20:3000', address: 'http://192.0.2.20:3000', isLocal: false },
  { publicUrl: 'http://127.0.0.1:3000', host: '192.0.2.20:3000', address: 'http://192.0.2.20:3000', isLocal: false },
  { publicUrl: 'http://[::1]:3000', host: 'desk.local:3000', address: 'http://desk.local:3000', isLocal: false },
  { publicUrl: school, host: 'headwaters.school.example', address: school, isLocal: false },
  { publicUrl: school, host: '127.0.0.1:3000', address: school, isLocal: false },
])('$publicUrl, come by as $host: $address, on this computer only: $isLocal', ({ publicUrl, host, ...expected }) => {
  expect(buildSiteAddress(publicUrl, host)).toEqual(expected);
});
