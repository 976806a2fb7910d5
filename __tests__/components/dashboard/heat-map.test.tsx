import { screen, within } from '@testing-library/react';
import { HeatMap } from '@/components/dashboard/heat-map';
import type { HeatRow } from '@/lib/domain/heat';
import { renderInRouter } from '../in-router';
import { classReading, counts, SOURCE_TEXT } from './class-reading';

function show(rows: HeatRow[], classSize: number, current: number | null = null) {
  return renderInRouter(
    <HeatMap
      rows={rows}
      classSize={classSize}
      sourceText={SOURCE_TEXT}
      current={current}
      href={(sentence) => `?sentence=${sentence}#s${sentence}`}
    />,
  );
}

const OF_TWENTY = classReading(20, counts(5, 3, 6, 3), counts(), counts(9, 0, 3));

test('a sentence is a link that says its words, how many of how many, and which way', () => {
  show(OF_TWENTY, 20);
  const link = screen.getByRole('link', {
    name: 'Sentence 1: The fund paid with its own money. 17 of 20 people: 5 Transfer, 3 Indigenous, 6 Sequence, 3 Complicates.',
  });
  expect(link).toHaveAttribute('href', '?sentence=1#s1');
  expect(link).toHaveAttribute('data-band', '4');
});

test('lines name the positions of at least a quarter, the most frequent nearest the words', () => {
  show(OF_TWENTY, 20);
  const link = screen.getByRole('link', { name: /^Sentence 3/ });
  expect(link.style.getPropertyValue('--l1')).toBe('var(--line-transfer)');
  expect(link.style.getPropertyValue('--l2')).toBe('var(--line-sequence)');
  expect(link.style.getPropertyValue('--l3')).toBe('');
});

test('a sentence that nobody tagged is plain words, and the ledger says nobody', () => {
  show(OF_TWENTY, 20);
  expect(screen.queryByRole('link', { name: /Nobody else paid/ })).not.toBeInTheDocument();
  const ledger = within(screen.getByRole('list', { name: 'Paragraph 1, sentence by sentence' }));
  const [, second] = ledger.getAllByRole('listitem');
  expect(second).toHaveTextContent('Sentence 2:nobody');
});

test('the text stays the text of the source, spaces between sentences included', () => {
  const { container } = show(OF_TWENTY, 20);
  for (const added of container.querySelectorAll('.sr, sup')) added.remove();
  const paragraphs = [...container.querySelectorAll('.ptext')].map((paragraph) => paragraph.textContent);
  expect(paragraphs.join('\n\n')).toBe(SOURCE_TEXT);
});

test('the ledger has one mark per person, named with the counts, beside the number', () => {
  show(OF_TWENTY, 20);
  const ledger = within(screen.getByRole('list', { name: 'Paragraph 2, sentence by sentence' }));
  const marks = ledger.getByRole('img', { name: '9 Transfer, 3 Sequence' });
  expect(marks.querySelectorAll('path')).toHaveLength(12);
  expect(ledger.getByRole('listitem')).toHaveTextContent('12 people');
});

test('above forty people one bar takes the place of the marks, each part with its letter and number', () => {
  show(classReading(300, counts(150, 90, 0, 13)), 300);
  const bar = screen.getByRole('img', { name: '150 Transfer, 90 Indigenous, 13 Complicates' });
  expect(bar).toHaveTextContent('T 150I 90S 0C 13');
  expect(bar.querySelectorAll('i')).toHaveLength(3);
  expect(screen.getByText(/above 40 people, one bar/)).toBeInTheDocument();
});

test('the opened sentence is marked in the text and in the ledger, and no other', () => {
  const { container } = show(OF_TWENTY, 20, 3);
  expect(screen.getByRole('link', { current: true })).toHaveAccessibleName(/^Sentence 3/);
  expect([...container.querySelectorAll('.here')].map((row) => row.id)).toEqual(['row3']);
});

test('the reasons of the opened sentence stand after its words and before the next', () => {
  const { container } = renderInRouter(
    <HeatMap
      rows={OF_TWENTY}
      classSize={20}
      sourceText={SOURCE_TEXT}
      current={1}
      href={(sentence) => `?sentence=${sentence}#s${sentence}`}
      reasons={<section aria-label="reasons">why</section>}
    />,
  );
  const reasons = screen.getByRole('region', { name: 'reasons' });
  expect(container.querySelector('#s1')?.compareDocumentPosition(reasons)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  expect(container.querySelector('#s2')?.compareDocumentPosition(reasons)).toBe(Node.DOCUMENT_POSITION_PRECEDING);
});

test.each([
  { people: 4, marked: true },
  { people: 5, marked: false },
])('a sentence with $people taggers is marked "few": $marked', ({ people, marked }) => {
  show(classReading(20, counts(people)), 20);
  expect(screen.queryAllByText('few')).toHaveLength(marked ? 2 : 0);
  // Once beside the row, once in the key, which says how many that is.
  expect(screen.queryAllByText(/under 5 people tagged/)).toHaveLength(marked ? 1 : 0);
});

test.each([
  { classSize: 24, ranges: ['1–5', '6–11', '12–17', '18–24'] },
  { classSize: 3, ranges: ['1', '2', '3'] },
  { classSize: 1, ranges: ['1'] },
])('the key tells what the tones stand for among $classSize', ({ classSize, ranges }) => {
  show(classReading(classSize, counts(1)), classSize);
  const list = screen.getByRole('list', { name: `Depth of tone: how many of ${classSize} tagged the sentence` });
  const shown = within(list).getAllByRole('listitem');
  expect(shown.map((item) => item.textContent)).toEqual(ranges);
});

test.each([
  { classSize: 30, says: '30 people have a tag in this text.' },
  { classSize: 1, says: 'One person has a tag in this text.' },
])('the key stands above the text and says who the $classSize are', ({ classSize, says }) => {
  const { container } = show(classReading(classSize, counts(1)), classSize);
  expect(container).toHaveTextContent(says);
  const key = screen.getByRole('list', { name: /^Depth of tone/ });
  const text = screen.getByRole('link', { name: /^Sentence 1/ });
  expect(key.compareDocumentPosition(text)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});

test.each([0, 1, 3, 300])('%i people never give a figure that is not a number', (people) => {
  const { container } = show(classReading(people, counts(people), counts(0, people)), people);
  expect(container.innerHTML).not.toMatch(/NaN|Infinity|undefined/);
});

test('before anyone has tagged the text is there to read, with words in place of an empty key', () => {
  const { container } = show(classReading(0), 0);
  expect(screen.getByRole('heading', { name: 'No tags in this text yet' })).toBeInTheDocument();
  expect(container).toHaveTextContent('The fund paid with its own money.');
  expect(screen.queryByRole('list')).not.toBeInTheDocument();
  expect(screen.queryByRole('link')).not.toBeInTheDocument();
});
