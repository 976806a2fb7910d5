import { listZoneChoices, nameOfZone } from '@/lib/domain/zone-name';

test.each([
  { zone: 'Asia/Calcutta', name: 'Asia/Kolkata' },
  { zone: 'Asia/Kolkata', name: 'Asia/Kolkata' },
  { zone: 'Europe/Kiev', name: 'Europe/Kyiv' },
  { zone: 'Asia/Saigon', name: 'Asia/Ho Chi Minh' },
  { zone: 'America/New_York', name: 'America/New York' },
  { zone: 'UTC', name: 'UTC' },
])('$zone is called $name', ({ zone, name }) => {
  expect(nameOfZone(zone)).toBe(name);
});

test('every name is that of a zone with the same clock', () => {
  const clock = (timeZone: string, at: number) =>
    new Intl.DateTimeFormat('en', { timeZone, timeStyle: 'long' }).format(at);
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    const today = nameOfZone(zone).replaceAll(' ', '_');
    for (const at of [Date.UTC(2026, 0, 15), Date.UTC(2026, 6, 15)]) {
      expect([zone, clock(today, at)]).toEqual([zone, clock(zone, at)]);
    }
  }
});

describe('zones to choose from', () => {
  const zones = ['Asia/Calcutta', 'Asia/Tokyo', 'Europe/Kiev', 'Asia/Katmandu'];

  test('begin with the chosen one and UTC, and go on by the names of today', () => {
    const names = listZoneChoices('Asia/Tokyo', zones).map(({ name }) => name);
    expect(names).toEqual(['Asia/Tokyo', 'UTC', 'Asia/Kathmandu', 'Asia/Kolkata', 'Europe/Kyiv']);
  });

  test('hold a place once, as it was chosen', () => {
    const ofKolkata = (chosen: string) =>
      listZoneChoices(chosen, zones).flatMap(({ zone, name }) => (name === 'Asia/Kolkata' ? [zone] : []));
    expect(ofKolkata('Asia/Kolkata')).toEqual(['Asia/Kolkata']);
    expect(ofKolkata('Asia/Calcutta')).toEqual(['Asia/Calcutta']);
    expect(listZoneChoices('UTC', zones).filter(({ name }) => name === 'UTC')).toHaveLength(1);
  });
});
