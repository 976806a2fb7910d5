import account from './en/account.json';
import assignments from './en/assignments.json';
import classes from './en/classes.json';
import common from './en/common.json';
import course from './en/course.json';
import dashboard from './en/dashboard.json';
import debate from './en/debate.json';
import errors from './en/errors.json';
import handIn from './en/handIn.json';
import home from './en/home.json';
import library from './en/library.json';
import mail from './en/mail.json';
import operations from './en/operations.json';
import people from './en/people.json';
import player from './en/player.json';
import reader from './en/reader.json';
import teach from './en/teach.json';

/** Every text a person reads, one part per room. Server components see all of it; the browser gets the parts a page names. */
export const messages = {
  account,
  assignments,
  classes,
  common,
  course,
  dashboard,
  debate,
  errors,
  handIn,
  home,
  library,
  mail,
  operations,
  people,
  player,
  reader,
  teach,
};

export type Messages = typeof messages;
export type Part = keyof Messages;

/** The named parts alone, for a client provider: what a page does not use is not sent. */
export function pickParts(parts: readonly Part[]): Partial<Messages> {
  return Object.fromEntries(parts.map((part) => [part, messages[part]]));
}
