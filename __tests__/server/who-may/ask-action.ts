import { type ActionAnswer, callAction, listBuiltActions } from '../call-action';
import type { OpenSchool } from '../open-school';
import type { Nine, Somebody } from '../school-facts';
import { type Call, callsFor } from './calls';

/** What an action answered, what it changed, and both as one word of the table. */
export interface Acted extends ActionAnswer {
  changed: string[];
  word: string;
}

/** "Not yours" and "not there" are one answer, whichever sentence says it. */
const SHORT: Record<string, string> = { 'sign-in-first': 'sign-in', 'not-found': '404', 'unknown-attempt': '404' };

export interface Acting {
  /** Calls an action as somebody; everything is as before afterwards. */
  act: (name: string, person: Nine | Somebody, change?: (call: Call) => Call) => Promise<Acted>;
  /** Those that are called with any of these words. */
  listWith: (...words: string[]) => string[];
}

export function actOn({ url, school, cookiesOf, undo }: OpenSchool): Acting {
  const built = new Map(listBuiltActions().map((action) => [action.name, action]));
  const calls = callsFor(school);
  return {
    act: async (name, person, change = (call) => call) => {
      const [action, call] = [built.get(name), calls[name]];
      if (!action) throw new Error(`No page carries ${name}, so nobody can call it: delete it`);
      if (!call) throw new Error(`Say in who-may/calls.ts with what ${name} is called`);
      const { args, cookies } = change(call);
      const answer = await callAction(url, action, args, cookiesOf(person, cookies));
      const changed = await undo();
      const word = answer.result === 'done' && changed.length === 0 ? 'same' : (SHORT[answer.result] ?? answer.result);
      return { ...answer, changed, word };
    },
    listWith: (...words) =>
      Object.entries(calls)
        .filter(([, { args }]) => args.flatMap(wordsOf).some((word) => words.includes(word)))
        .map(([name]) => name),
  };
}

const wordsOf = (one: Call['args'][number]) =>
  one instanceof FormData ? [...one.values()].map(String) : [String(one)];
