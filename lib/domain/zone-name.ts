/**
 * What places are called today whose time zones browsers and Node still list under an older name. Those older names stay
 * what is stored and calculated with, since every browser knows them.
 */
const TODAY: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/** The name of a time zone for people: today's, with spaces. */
export const nameOfZone = (zone: string) => (TODAY[zone] ?? zone).replaceAll('_', ' ');

/** A time zone to choose. */
export interface ZoneChoice {
  zone: string;
  name: string;
}

/** Zones to choose from: the chosen one and UTC, then all others by name. Of two that share a name the first one stays. */
export function listZoneChoices(chosen: string, zones: readonly string[]): ZoneChoice[] {
  const toChoice = (zone: string): ZoneChoice => ({ zone, name: nameOfZone(zone) });
  const others = zones.map(toChoice).sort((a, b) => (a.name < b.name ? -1 : 1));
  const all = [toChoice(chosen), toChoice('UTC'), ...others];
  return all.filter(({ name }, index) => all.findIndex((one) => one.name === name) === index);
}
