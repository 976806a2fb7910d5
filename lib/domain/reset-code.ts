import type { Chance } from './pen-name';

// Without letters and digits that are taken for one another.
const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const GROUPS = 3;
const SIGNS_PER_GROUP = 4;

/** A code to be told to somebody and typed by them, such as 7KQM-X3PD-9TWF: far too many to guess at. */
export function makeResetCode(chance: Chance): string {
  const sign = () => SIGNS[Math.floor(chance() * SIGNS.length)];
  const group = () => Array.from({ length: SIGNS_PER_GROUP }, sign).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}

/** A code as it was made, from what somebody typed: without regard to capitals, spaces and dashes. */
export function tidyResetCode(typed: string): string {
  const signs = typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
  return signs.match(/.{1,4}/g)?.join('-') ?? '';
}
