import { screen, within } from '@testing-library/react';
import { renderWithWords } from '@/__tests__/components/render-with-words';
import { GradesTable } from '@/components/dashboard/review/grades-table';
import { TrailArgument } from '@/components/dashboard/trail/trail-argument';
import { TrailResponses } from '@/components/dashboard/trail/trail-responses';
import { TrailRow } from '@/components/dashboard/trail/trail-row';
import { TrailRows } from '@/components/dashboard/trail/trail-rows';
import { TrailStance } from '@/components/dashboard/trail/trail-stance';
import { FeedbackSheet } from '@/components/player/feedback/feedback-sheet';
import { DEFAULT_RUBRIC } from '@/lib/domain/default-rubric';
import { buildFeedback } from '@/lib/domain/rubric';
import type { TrailRow as Row } from '@/lib/domain/trail';

const ROW: Row = {
  key: 'reading-1',
  change: 'same',
  content: {
    ...{ start: 3, end: 20, position: 'sequence', factors: ['compute'], credibility: 3, bearing: null },
    because: 'the borrowed part came first',
  },
  was: { position: null, because: null, words: null },
  reason: null,
  late: null,
  sentences: [5],
  paragraph: 2,
  text: { before: 'It kept ', words: 'close to a design', after: ' of others.' },
  counts: { transfer: 12, indigenous: 0, sequence: 9, complicates: 0 },
  hasMoved: false,
  strands: [1],
};

function show(change: Partial<Row> = {}) {
  renderWithWords(
    <ol>
      <TrailRow row={{ ...ROW, ...change }} sentenceHref="/sentence" strandId={(number) => `strand-${number}`} />
    </ol>,
  );
  return screen.getByRole('listitem');
}

test('a tag stands in its sentence, with its because, its facts and how the class split', () => {
  const row = show();
  expect(within(row).getByRole('link', { name: 'Sentence 5' })).toHaveAttribute('href', '/sentence');
  expect(row).toHaveTextContent('It kept close to a design of others.');
  expect(row).toHaveTextContent('because the borrowed part came first');
  expect(within(row).getByRole('img', { name: '12 Transfer, 9 Sequence' })).toBeInTheDocument();
  expect(row).toHaveTextContent('9 of 21 first chose Sequence');
  expect(row).toHaveTextContent('solid');
  expect(row).toHaveTextContent('not given');
  expect(within(row).getByRole('link', { name: 'strand 1' })).toHaveAttribute('href', '#strand-1');
});

test.each([
  {
    name: 'changed',
    change: {
      change: 'changed' as const,
      was: { position: 'transfer' as const, because: 'it was copied', words: 'a design' },
      reason: 'Nine classmates read it so.',
    },
    says: [
      'first Transfer, now Sequence',
      'At first because it was copied',
      'At first on a design',
      'Why it changed: Nine classmates read it so.',
    ],
  },
  { name: 'added', change: { change: 'added' as const }, says: ['added after the commit'] },
  { name: 'taken away', change: { change: 'deleted' as const }, says: ['taken away after the commit'] },
  { name: 'late and waiting', change: { late: 'waiting' as const }, says: ['late, not counted'] },
  { name: 'late and accepted', change: { late: 'accepted' as const }, says: ['late, accepted'] },
  { name: 'what moved the student', change: { hasMoved: true }, says: ['named as having moved them'] },
  {
    name: 'without a because, over several sentences, unused, counted nowhere',
    change: { content: { ...ROW.content, because: ' ' }, sentences: [5, 6], strands: [], counts: null },
    says: ['No because yet.', 'Sentences 5–6', 'not used in the argument', 'Nobody’s first tag is counted here.'],
  },
])('a tag that is $name says so in words', ({ change, says }) => {
  const row = show(change);
  for (const words of says) expect(row).toHaveTextContent(words);
});

function showRows(rows: Partial<Row>[]) {
  const some = rows.map((row, index) => ({ ...ROW, key: `row-${index}`, ...row }));
  renderWithWords(<TrailRows rows={some} sentenceHref={() => '/'} strandId={() => 'strand'} />);
}

test('tags that carry nothing are folded under those that do, and named by their sentences', () => {
  const plain = { strands: [] };
  showRows([{ ...plain, sentences: [9] }, {}, { ...plain, sentences: [2] }, { ...plain, sentences: [9, 10] }]);
  expect(
    screen.getByText(/^3 more tags .*: sentences 2, 9, and 10$|^3 more tags .*: sentences 2, 9 and 10$/),
  ).toBeInTheDocument();
  expect(screen.getAllByRole('list')[0]?.children).toHaveLength(1);
});

test.each([
  { name: 'there are few of them', rows: [{}, { strands: [] }, { strands: [] }] },
  { name: 'no tag carries anything', rows: Array.from({ length: 5 }, () => ({ strands: [] })) },
])('nothing is folded where $name', ({ rows }) => {
  showRows(rows);
  expect(screen.getAllByRole('listitem')).toHaveLength(rows.length);
  expect(screen.queryByText(/more tags/)).not.toBeInTheDocument();
});

test('stance, prediction, argument and answers say what is missing and what came late', () => {
  renderWithWords(
    <>
      <TrailStance
        stances={{}}
        predictions={{ before: 'This', after: 'This' }}
        question="Which?"
        lateOf={() => 'waiting'}
        shift={null}
      >
        <p>Counts.</p>
      </TrailStance>
      <TrailArgument
        strandId={(number) => `strand-${number}`}
        outline={{
          ...{ title: '', question: '', claim: 'It rests on both.', shared: [], works: [], objection: '', answer: '' },
          strands: [
            {
              because: 'they were read first',
              supports: [
                { kind: 'quote', id: 'one', position: 'transfer', quote: 'papers', source: 'A text', works: [] },
                { kind: 'gone', id: 'two', of: 'tag' },
              ],
            },
          ],
        }}
      />
      <TrailResponses
        responses={[
          {
            ...{ key: 'sort', title: 'Sort', prompt: 'Sort them.', text: '', side: null, late: 'accepted' },
            lines: [{ kind: 'choice', item: 'A lab', choice: 'Fact', because: 'It was counted.' }],
          },
          {
            key: 'other',
            title: 'The other side',
            prompt: null,
            text: 'They would say.',
            lines: [],
            side: 'transfer',
            late: null,
          },
        ]}
      />
    </>,
  );
  const stance = screen.getByRole('region', { name: 'Where they stand' });
  expect(stance).toHaveTextContent('Before' + 'not kept late, not counted');
  expect(stance).toHaveTextContent('Which?');
  expect(screen.getByText('A tag that is deleted.')).toBeInTheDocument();
  expect(screen.getAllByText('not written yet')).toHaveLength(2);
  expect(screen.getByText('A lab: Fact')).toBeInTheDocument();
  expect(screen.getByText('late, accepted')).toBeInTheDocument();
  expect(screen.getByText('Argues for the side “mainly from elsewhere”.')).toBeInTheDocument();
});

const FEEDBACK = buildFeedback(DEFAULT_RUBRIC, { scores: { claim: 3 }, comment: 'Good.' });

test.each([
  { isGraded: true, points: 2 },
  { isGraded: false, points: 0 },
])('feedback is in words, with points only where it is graded: $isGraded', ({ isGraded, points }) => {
  renderWithWords(<FeedbackSheet feedback={FEEDBACK} isGraded={isGraded} />);
  expect(screen.getByText('The claim answers the question and takes a side.')).toBeInTheDocument();
  expect(screen.getAllByText('not scored')).toHaveLength(4);
  expect(screen.getByText('Good.')).toBeInTheDocument();
  expect(screen.queryAllByText(/points/)).toHaveLength(points);
});

test('a line of the grade list has a name, scores and a comment, and leads nowhere', () => {
  renderWithWords(<GradesTable rows={[{ ...FEEDBACK, name: 'Ana Tan', section: null }]} />);
  expect(screen.getByRole('row', { name: /^Ana Tan none 3 of 20 Claim 3 · Evidence not scored/ })).toBeInTheDocument();
  expect(screen.queryByRole('link')).not.toBeInTheDocument();
});
