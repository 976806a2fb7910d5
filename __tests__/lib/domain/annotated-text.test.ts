import { TextCover } from '@/lib/domain/annotated-text';

const text = 'One two three four five';
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

function piecesOf(
  tags: { words: string; position: 'transfer' | 'complicates'; tags?: number }[],
  breaks = [] as number[],
) {
  const cover = new TextCover(text.length);
  for (const { words, position, tags: many = 1 } of tags) cover.add({ ...at(words), position, tags: many });
  const pieces = [...cover.pieces(new Set(breaks))];
  expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
  return {
    cover,
    said: pieces.map(({ start, end, positions, notes }) => ({
      words: text.slice(start, end),
      positions: positions.join(' '),
      notes: notes && `${notes.from}-${notes.to} ${notes.positions.join(' ')}`,
    })),
  };
}

test('a text that nobody tagged is one piece', () => {
  expect(piecesOf([]).said).toEqual([{ words: text, positions: '', notes: null }]);
});

test('overlapping tags cut it where one begins or ends, and every tag gets a number', () => {
  const { said, cover } = piecesOf([
    { words: 'two three', position: 'transfer', tags: 2 },
    { words: 'three four', position: 'complicates' },
  ]);
  expect(said).toEqual([
    { words: 'One ', positions: '', notes: null },
    { words: 'two ', positions: 'transfer', notes: null },
    { words: 'three', positions: 'transfer complicates', notes: '1-2 transfer' },
    { words: ' four', positions: 'complicates', notes: '3-3 complicates' },
    { words: ' five', positions: '', notes: null },
  ]);
  expect(cover.notesAt(at('three').end)).toEqual({ from: 1, to: 2 });
  expect(cover.notesAt(at('four').end)).toEqual({ from: 3, to: 3 });
  expect(cover.notesAt(at('five').end)).toBeNull();
});

test('tags to the very end are noted, and paragraphs cut too', () => {
  const { said } = piecesOf([{ words: 'five', position: 'transfer' }], [8]);
  expect(said.map(({ words }) => words)).toEqual(['One two ', 'three four ', 'five']);
  expect(said.at(-1)).toMatchObject({ positions: 'transfer', notes: '1-1 transfer' });
});
