import { screen, within } from '@testing-library/react';
import type { ReasonGiven } from '@/components/dashboard/reason';
import { SentenceReasons } from '@/components/dashboard/sentence-reasons';
import { renderInRouter } from '../in-router';

const WORDS = 'The fund paid with its own money.';

const heron: ReasonGiven = {
  who: 'Amber Heron',
  position: 'sequence',
  quote: WORDS,
  because: 'The money came first and the learning later.',
  factors: ['funding', 'human-capital'],
  credibility: 3,
  bearing: null,
  late: false,
};
const lark: ReasonGiven = {
  ...heron,
  who: 'Quartz Lark',
  position: 'transfer',
  quote: 'its own money',
  because: ' ',
  factors: [],
  late: true,
};

const show = (tags: ReasonGiven[]) =>
  renderInRouter(<SentenceReasons sentence={8} words={WORDS} tags={tags} closeHref="?as=text#s8" />);

test('it is named by its sentence, leads to it and can be closed', () => {
  const { container } = show([heron]);
  const region = screen.getByRole('region', { name: 'Sentence 8' });
  expect(container.querySelector('blockquote')).toHaveTextContent(WORDS);
  expect(region).toHaveTextContent('1 tag');
  expect(screen.getByRole('link', { name: 'in the text' })).toHaveAttribute('href', '#s8');
  expect(screen.getByRole('link', { name: 'close' })).toHaveAttribute('href', '?as=text#s8');
});

test('a tag shows whose it is, its position, its reason, its factors and both dials in words', () => {
  show([heron]);
  const tag = screen.getByRole('listitem');
  for (const text of ['Amber Heron', 'Sequence', 'on the whole sentence', 'because The money came first']) {
    expect(tag).toHaveTextContent(text);
  }
  const terms = within(tag)
    .getAllByRole('term')
    .map((term) => term.textContent);
  const said = within(tag)
    .getAllByRole('definition')
    .map((definition) => definition.textContent?.trim());
  expect(terms).toEqual(['Factors', 'Credible', 'Bears on it']);
  expect(said).toEqual(['Funding & governance · Human capital', 'solid', 'not given']);
});

test('a missing reason and late work are said, not hidden; partial words are quoted', () => {
  show([lark]);
  const tag = screen.getByRole('listitem');
  expect(tag).toHaveTextContent('No because yet.');
  expect(tag).toHaveTextContent('late, not counted');
  expect(within(tag).getByText('its own money')).toHaveClass('quote');
});

test('tags stand together by position, in the fixed order', () => {
  show([heron, lark, { ...heron, who: 'Reed Sandpiper' }]);
  const names = screen
    .getAllByRole('listitem')
    .map((item) => within(item).getByText(/^[A-Z]\w+ [A-Z]\w+$/).textContent);
  expect(names).toEqual(['Quartz Lark', 'Amber Heron', 'Reed Sandpiper']);
});

test('with no tags it says so under the sentence', () => {
  show([]);
  expect(screen.getByRole('heading', { name: 'Nobody has tagged this sentence' })).toBeInTheDocument();
  expect(screen.queryByRole('list')).not.toBeInTheDocument();
});
