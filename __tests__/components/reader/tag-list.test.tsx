import { act, screen, within } from '@testing-library/react';
import { countOverlaps } from '@/components/reader/describe';
import { overlapOf } from '@/lib/domain/spans';
import { focusSentence, inPalette, palette, row, sentence, showReader, spanOf, tagOn } from './show-reader';

const TAGS = [
  tagOn('trading fund', { position: 'indigenous' }),
  tagOn('paid', { because: '' }),
  tagOn('Two parts', { position: 'complicates', because: '' }),
];
const toggle = (name: string) => screen.getByRole('button', { name, pressed: false });
const quotes = () =>
  screen.queryAllByText(/./, { selector: '.tag-row > .quote' }).map(({ textContent }) => textContent);
const heading = () => screen.getByRole('heading', { level: 2, name: /^Your tags/ });
const letterOf = (id: string) => {
  const letter = document.querySelector(`.source [data-tag="${id}"]`);
  if (!letter) throw new Error(`There is no letter of ${id} in the text`);
  return letter;
};
const lit = () => [...document.querySelectorAll('.source .lit')].map(({ textContent }) => textContent).join('');

describe('filters', () => {
  test('show some positions, say of how many, and all again', async () => {
    const { user } = showReader({ tags: TAGS });
    expect(heading()).toHaveAccessibleName('Your tags 3');
    expect(screen.getByRole('button', { name: 'All', pressed: true })).toBeInTheDocument();
    await user.click(toggle('Transfer'));
    expect(quotes()).toEqual(['paid']);
    expect(heading()).toHaveAccessibleName('Your tags 1 of 3');
    expect(screen.getByText('1 of 3 tags shown.')).toHaveAttribute('role', 'status');
    await user.click(toggle('Complicates'));
    expect(quotes()).toEqual(['paid', 'Two parts']);
    await user.click(screen.getByRole('button', { name: 'Transfer', pressed: true }));
    expect(quotes()).toEqual(['Two parts']);
    await user.click(toggle('All'));
    expect(quotes()).toEqual(['trading fund', 'paid', 'Two parts']);
    expect(screen.queryByRole('button', { name: 'Complicates', pressed: true })).not.toBeInTheDocument();
  });

  test('show what lacks a because, among the chosen positions', async () => {
    const { user } = showReader({ tags: TAGS });
    await user.click(toggle('No because'));
    expect(quotes()).toEqual(['paid', 'Two parts']);
    await user.click(toggle('Transfer'));
    expect(quotes()).toEqual(['paid']);
  });

  test('that let nothing through say so, and a tag made meanwhile appears when it fits', async () => {
    const { user } = showReader({ tags: TAGS });
    await user.click(toggle('Sequence'));
    expect(quotes()).toEqual([]);
    expect(heading()).toHaveAccessibleName('Your tags 0 of 3');
    expect(screen.getByText('None of your 3 tags is like this. Choose All to see them.')).toBeInTheDocument();
    focusSentence(1);
    await user.keyboard('3{Control>}{Enter}{/Control}');
    expect(heading()).toHaveAccessibleName('Your tags 1 of 4');
  });

  test('are not offered for a single tag', () => {
    showReader({ tags: [tagOn('paid')] });
    expect(screen.queryByRole('button', { name: 'All' })).not.toBeInTheDocument();
  });

  test('never keep a tag from being found that the text leads to', async () => {
    const { user } = showReader({ tags: TAGS, mode: 'locked' });
    await user.click(toggle('Sequence'));
    await user.click(letterOf('paid'));
    expect(row('paid')).toHaveFocus();
  });
});

describe('the number that the assignment asks for', () => {
  test.each([
    { name: 'no tags yet', tags: [], asked: { made: 0, wanted: 5 }, says: '0 tags, 5 asked for' },
    { name: 'all of them here', tags: TAGS, asked: { made: 3, wanted: 5 }, says: '3 tags, 5 asked for' },
    {
      name: 'some in other texts',
      tags: TAGS,
      asked: { made: 5, wanted: 5 },
      says: '5 tags, 5 asked for, 2 of them in other texts',
    },
  ])('stands at the head: $name', ({ tags, asked, says }) => {
    showReader({ tags, asked });
    expect(screen.getByText(says)).toBeInTheDocument();
  });

  test('is left out when none is asked for', () => {
    showReader({ tags: TAGS, asked: null });
    expect(screen.queryByText(/asked for/)).not.toBeInTheDocument();
  });
});

describe('for a reading cursor', () => {
  test('every paragraph with tags has its list, named by its sentences', () => {
    showReader({ tags: TAGS });
    const first = screen.getByRole('list', { name: 'Paragraph 1, sentences 1 to 2' });
    const second = screen.getByRole('list', { name: 'Paragraph 2, sentences 3 to 4' });
    expect(within(first).getAllByText(/./, { selector: '.quote' })).toHaveLength(2);
    expect(within(second).getAllByText(/./, { selector: '.quote' })).toHaveLength(1);
    expect(screen.getByRole('heading', { level: 3, name: 'Paragraph 2, sentences 3 to 4' })).toBeInTheDocument();
  });

  test('each tag leads back to its sentence', async () => {
    const { user } = showReader({ tags: TAGS });
    await user.click(within(row('Two parts')).getByRole('link', { name: 'sentence 4' }));
    expect(sentence(4)).toHaveFocus();
  });
});

describe('a row and its words', () => {
  test('pointing at the row lights the words, pointing at the letter lights the row', async () => {
    const { user } = showReader({ tags: TAGS });
    await user.hover(row('trading fund'));
    expect(lit()).toBe('trading fund');
    await user.unhover(row('trading fund'));
    expect(lit()).toBe('');
    await user.hover(letterOf('paid'));
    expect(row('paid')).toHaveAttribute('data-lit');
    expect(row('trading fund')).not.toHaveAttribute('data-lit');
    // Straight from the letter to its own row, and to another.
    await user.hover(row('paid'));
    expect(lit()).toBe('paid');
    await user.hover(letterOf('paid'));
    await user.hover(row('trading fund'));
    expect(lit()).toBe('trading fund');
  });

  test('focus in the row lights the words, focus on the sentence lights its rows', () => {
    showReader({ tags: TAGS });
    act(() =>
      within(row('paid'))
        .getByRole('button', { name: /^Change your tag/ })
        .focus(),
    );
    expect(lit()).toBe('paid');
    focusSentence(1);
    expect(lit()).toBe('');
    expect(row('trading fund')).toHaveAttribute('data-lit');
    expect(row('paid')).not.toHaveAttribute('data-lit');
    act(() => sentence(1).blur());
    expect(row('trading fund')).not.toHaveAttribute('data-lit');
  });
});

describe('a tag without a because', () => {
  test('offers to write it, and the form opens there', async () => {
    const { user, onEdit } = showReader({ tags: TAGS });
    await user.click(within(row('paid')).getByRole('button', { name: /^Write it/ }));
    expect(palette()).toHaveAccessibleName('Change this tag');
    expect(inPalette().getByRole('textbox', { name: 'because…' })).toHaveFocus();
    await user.keyboard('the money was their own{Control>}{Enter}{/Control}');
    expect(onEdit.mock.lastCall?.[1].because).toBe('the money was their own');
    expect(row('paid')).not.toHaveTextContent('No because yet.');
  });

  test('offers nothing where tags are locked', () => {
    showReader({ tags: TAGS, mode: 'locked' });
    expect(row('paid')).toHaveTextContent('No because yet.');
    expect(screen.queryByRole('button', { name: /^Write it/ })).not.toBeInTheDocument();
  });
});

test('after the commit a tag that is none of the first ones says so', () => {
  showReader({ tags: [tagOn('paid', { locked: true }), tagOn('Two parts')], isCommitted: true });
  expect(row('Two parts')).toHaveTextContent('added after you committed');
  expect(row('paid')).not.toHaveTextContent('added after you committed');
});

test('before the commit no tag is called late to it', () => {
  showReader({ tags: [tagOn('Two parts')] });
  expect(row('Two parts')).not.toHaveTextContent('added after you committed');
});

test('overlaps are counted as comparing every tag with every other counts them', () => {
  const tags = [
    'A trading fund',
    'trading',
    'fund set up',
    'set up a',
    'It paid',
    'paid with',
    'Two',
    'It paid with its own',
  ];
  // It begins where another ends, and shares nothing with it.
  const next = { start: spanOf('trading').end, end: spanOf('trading').end + 1, id: 'next' };
  const all = [
    ...tags.map((quote) => tagOn(quote)),
    tagOn('a whole', { ...spanOf('fund'), id: 'again' }),
    tagOn('next', next),
  ];
  const counts = countOverlaps(all);
  for (const tag of all) {
    const others = all.filter((other) => other.id !== tag.id && overlapOf(other, tag) > 0);
    expect([tag.id, counts.get(tag.id)]).toEqual([tag.id, others.length]);
  }
});
