import account from './en/account.json';
import addresses from './en/addresses.json';
import agreement from './en/agreement.json';
import argumentsPart from './en/arguments.json';
import assignments from './en/assignments.json';
import classes from './en/classes.json';
import classReading from './en/classReading.json';
import common from './en/common.json';
import contested from './en/contested.json';
import course from './en/course.json';
import dashboard from './en/dashboard.json';
import debate from './en/debate.json';
import errors from './en/errors.json';
import exportsPart from './en/exports.json';
import failure from './en/failure.json';
import handIn from './en/handIn.json';
import home from './en/home.json';
import keyNotes from './en/keyNotes.json';
import keys from './en/keys.json';
import library from './en/library.json';
import live from './en/live.json';
import mail from './en/mail.json';
import operations from './en/operations.json';
import people from './en/people.json';
import player from './en/player.json';
import reader from './en/reader.json';
import reviews from './en/reviews.json';
import stances from './en/stances.json';
import teach from './en/teach.json';
import trail from './en/trail.json';
import wall from './en/wall.json';

/** Every text a person reads, one part per room. Server components see all of it; the browser gets the parts a page names. */
export const messages = {
  account,
  addresses,
  agreement,
  arguments: argumentsPart,
  assignments,
  classes,
  classReading,
  common,
  contested,
  course,
  dashboard,
  debate,
  errors,
  exports: exportsPart,
  failure,
  handIn,
  home,
  keyNotes,
  keys,
  library,
  live,
  mail,
  operations,
  people,
  player,
  reader,
  reviews,
  stances,
  teach,
  trail,
  wall,
};

export type Messages = typeof messages;
export type Part = keyof Messages;

/** The named parts alone, for a client provider: what a page does not use is not sent. */
export function pickParts(parts: readonly Part[]): Partial<Messages> {
  return Object.fromEntries(parts.map((part) => [part, messages[part]]));
}
