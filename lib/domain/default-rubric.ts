import type { Criterion } from './rubric';

const levels = (...words: [string, string, string, string]) =>
  words.map((one, index) => ({ points: index + 1, words: one }));

/**
 * What is judged where an instructor has changed nothing: claim, evidence and reasoning, and two criteria for what this
 * course adds to them. In words of ours.
 */
export const DEFAULT_RUBRIC: Criterion[] = [
  {
    key: 'claim',
    name: 'Claim',
    asks: 'Does it answer the question, and could somebody disagree?',
    levels: levels(
      'There is no claim, or nobody could disagree with it.',
      'There is a claim, and it answers another question or leaves open which way.',
      'The claim answers the question and takes a side.',
      'The claim answers the question and says how far it goes and where it stops.',
    ),
  },
  {
    key: 'evidence',
    name: 'Evidence',
    asks: 'Can the chosen words carry the claim?',
    levels: levels(
      'The claim stands on no words of the sources.',
      'Words are named, and they bear on something else or are too few.',
      'Each strand rests on words that bear on the claim.',
      'The words bear on the claim, come from more than one source, and their strength was weighed.',
    ),
  },
  {
    key: 'reasoning',
    name: 'Reasoning',
    asks: 'Does the because do more than repeat the words?',
    levels: levels(
      'There is no because.',
      'The because repeats the words or the claim.',
      'The because says why the words support the claim.',
      'It says what would have to be true for them to support it, and whether it is.',
    ),
  },
  {
    key: 'other-side',
    name: 'The other side',
    asks: 'Is the objection the strongest there is, and is it answered?',
    levels: levels(
      'No objection is named.',
      'An objection is named that nobody on the other side would make.',
      'A real objection is named and answered in part.',
      'The strongest objection is put fairly, and the answer grants what is right in it.',
    ),
  },
  {
    key: 'revision',
    name: 'Revision',
    asks: 'Was the first reading changed, or held, for a reason?',
    levels: levels(
      'Nothing was looked at again.',
      'Something was changed, and no reason is given.',
      'What was changed or held has a reason.',
      'The reason names the words or the reading that moved it, or says why those did not.',
    ),
  },
];
