import { screen } from '@testing-library/react';
import type { Unsent } from '@/components/player/outbox/device-work';
import { writeFile } from '@/components/player/outbox/unsent-file';
import { WordsList } from '@/components/player/outbox/words-list';
import { buildOutbox, renderInOutbox } from '../in-outbox';
import { fullChanges } from './every-word';

const fileOf = (unsent: Partial<Unsent>) =>
  writeFile([{ attemptId: 'attempt', pending: [], parked: [], drafts: {}, ...unsent }], 'From Headwaters');

describe.each(fullChanges)('$name', ({ change, words }) => {
  test('every word is in the file, whether it waits or was refused', () => {
    for (const where of ['pending', 'parked'] as const) {
      const text = fileOf({ [where]: [{ id: '1', ...change }] });
      for (const word of words) expect(text).toContain(word);
      // Nothing of the names that the code gives things.
      expect(text).not.toMatch(/\w\.(keep|create|edit|delete|done|settle)|[{}"]|because:|undefined/);
    }
  });

  test('every word is on the screen', () => {
    const { container } = renderInOutbox(<WordsList change={change} sources={[]} />, buildOutbox());
    if (words.length === 0) expect(container).toBeEmptyDOMElement();
    for (const word of words) expect(container).toHaveTextContent(word.replace('\n', ' '));
    expect(screen.queryAllByRole('definition').map(({ textContent }) => textContent)).not.toContain('');
  });
});

const tagDraft = {
  tagId: null,
  base: null,
  start: 120,
  end: 180,
  position: null,
  factors: ['labour'],
  credibility: null,
  bearing: 2,
  because: 'half a because',
  reason: '',
};

test.each<{ name: string; drafts: Record<string, string>; file: string }>([
  {
    name: 'a new tag',
    drafts: { 'tag.source.one': JSON.stringify(tagDraft) },
    file: 'A new tag, half-written\nWords: characters 120 to 180 of a source\nFactor: Labour practices\nBearing on the claim: some\nBecause: half a because',
  },
  {
    name: 'a change to a tag',
    drafts: { 'tag.source.one': JSON.stringify({ ...tagDraft, tagId: 't', reason: 'half a reason' }) },
    file: 'A change to a tag, half-written\nWords: characters 120 to 180 of a source\nFactor: Labour practices\nBearing on the claim: some\nBecause: half a because\nWhy it changed: half a reason',
  },
  {
    name: 'the reason of a change that is chosen again',
    drafts: { 'reason.0198': 'half a reason' },
    file: 'A change to a tag, half-written\nWhy it changed: half a reason',
  },
  {
    name: 'tags of the older form, in one list',
    drafts: { 'tag.source': JSON.stringify([tagDraft, { ...tagDraft, start: 7, because: 'another' }]) },
    file: 'Because: half a because\nWords: characters 7 to 180 of a source\nFactor: Labour practices\nBearing on the claim: some\nBecause: another',
  },
  {
    name: 'a tag that cannot be read, as it is',
    drafts: { 'tag.source.one': '{"start": -1, "because": "still here"}' },
    file: 'A new tag, half-written\nText: {"start": -1, "because": "still here"}',
  },
  {
    name: 'an argument, all of its fields together',
    drafts: {
      'argue.base': '{}',
      'argue.claim': 'half a claim',
      'argue.warrants': JSON.stringify([{ tagIds: ['t'], evidenceIds: ['E07'], because: 'half a strand' }]),
      'argue.objection': 'half an objection',
      'argue.answer': 'half an answer',
    },
    file: 'Your argument, half-written\nClaim: half a claim\nRests on: E07\nBecause: half a strand\nObjection: half an objection\nYour answer to it: half an answer',
  },
  {
    name: 'strands that cannot be read, as they are',
    drafts: { 'argue.warrants': 'the words of an older form' },
    file: 'Text: the words of an older form',
  },
  {
    name: 'a stance and a prediction',
    drafts: {
      'stance.after.value': '-1',
      'stance.after.position': 'transfer',
      'stance.after.confidence': '2',
      'stance.after.movedBy': 't u',
      'stance.after.unmoved': 'half a why',
      'stance.after.prediction': 'half a guess',
    },
    file: 'Where you stand, half-written\nStance: −1, a little towards elsewhere\nPosition: Transfer\nHow sure: unsure\nWhy nothing moved you: half a why\n\nYour prediction, half-written\nAnswer: half a guess',
  },
  {
    name: 'texts of two steps, each by itself',
    drafts: { 'response.exit.text': 'half a ticket', 'response.other-side.text': 'half a case' },
    file: 'Your text, half-written\nText: half a ticket\n\nYour text, half-written\nText: half a case',
  },
  {
    name: 'a scorecard',
    drafts: {
      'response.card.built': JSON.stringify({
        kind: 'scorecard',
        marks: { a: 'yes' },
        reasons: { 'b-c': 'half a reason' },
      }),
    },
    file: 'Mark: a: yes\nBecause: b c: half a reason',
  },
  {
    name: 'an answer that cannot be read, as it is',
    drafts: { 'response.card.built': '{"kind":"scorecard","reasons":{"a":"still here"}}' },
    file: 'Text: {"kind":"scorecard","reasons":{"a":"still here"}}',
  },
  {
    name: 'a text of a form that is no more',
    drafts: { note: 'an old note' },
    file: 'A half-written text\nText: an old note',
  },
])('of half-written texts the file holds $name', ({ drafts, file }) => {
  expect(fileOf({ drafts })).toContain(`${file}\n`);
});

test.each([
  { kind: 'sort', groups: { a: 'fact' }, file: 'Group: a: fact' },
  { kind: 'grid', places: { a: { x: 1.6, y: 2 } }, file: 'Place: a: 2 of 100 from the left' },
  { kind: 'order', items: ['a'], file: 'Order: 1: a' },
  { kind: 'chain', links: [{ from: 'a', to: 'b' }], file: 'Link: a leads to b' },
])('an answer in hand, $kind, is read as one that was kept', ({ file, ...built }) => {
  expect(fileOf({ drafts: { 'response.step.built': JSON.stringify(built) } })).toContain(file);
});
