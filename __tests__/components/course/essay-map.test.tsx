import { screen, within } from '@testing-library/react';
import { renderWithWords } from '@/__tests__/components/render-with-words';
import { ClaimRow } from '@/components/course/claim-row';
import { EssayMap } from '@/components/course/essay-map';
import type { EssayClaim } from '@/lib/domain/essay';

const seven = { slug: 'people', number: 7, title: 'DeepSeek’s people', places: ['A text', 'What kind of claim?'] };
const nothing = { people: [], institutions: [], sectors: [], mechanisms: [], times: [] };

test('a name of the map leads to its first claim, its numbers to the modules that study it', () => {
  const index = {
    ...nothing,
    companies: [
      { name: 'Zhipu', claims: ['E20', 'E27'] },
      { name: 'Baidu', claims: ['E10'] },
    ],
  };
  renderWithWords(<EssayMap index={index} studied={new Map([['E27', [seven]]])} />);
  const companies = within(screen.getByRole('region', { name: 'Companies' }));
  expect(companies.getByRole('link', { name: 'Zhipu' })).toHaveAttribute('href', '/essay#E20');
  expect(companies.getByRole('link', { name: 'Module 7: DeepSeek’s people' })).toHaveAttribute(
    'href',
    '/modules/people',
  );
  expect(within(companies.getByText('Baidu').closest('li') as HTMLElement).getAllByRole('link')).toHaveLength(1);
});

test.each<{ name: string; claim: Partial<EssayClaim>; says: string[]; silent: string[] }>([
  {
    name: 'of two kinds, for a side, with what checking found',
    claim: { types: ['fact', 'interpretation'], position: 'indigenous', note: 'Too absolute.' },
    says: ['fact and interpretation', 'Indigenous', 'Too absolute.'],
    silent: ['takes no side'],
  },
  {
    name: 'that takes no side',
    claim: { types: ['question'], position: 'context' },
    says: ['question', 'takes no side'],
    silent: ['Indigenous'],
  },
])('a claim $name', ({ claim, says, silent }) => {
  const whole: EssayClaim = {
    id: 'E13',
    part: 'People',
    claim: 'A team grown at home.',
    types: [],
    position: 'context',
    ...claim,
  };
  renderWithWords(
    <ul>
      <ClaimRow claim={whole} studied={[seven]} isHeld={false} />
    </ul>,
  );
  const [row] = screen.getAllByRole('listitem');
  expect(row).toHaveAttribute('id', 'E13');
  for (const words of says) expect(row).toHaveTextContent(words);
  for (const words of silent) expect(row).not.toHaveTextContent(words);
  expect(row).toHaveTextContent('Module 7, DeepSeek’s people: A text, What kind of claim?');
});

test('a claim that somebody is still to judge says nothing of its kind or of what checking found', () => {
  const claim: EssayClaim = {
    id: 'E18',
    part: 'People',
    claim: 'Local people alone.',
    types: ['fact'],
    position: 'indigenous',
    note: 'Too absolute.',
  };
  renderWithWords(
    <ul>
      <ClaimRow claim={claim} studied={[seven]} isHeld />
    </ul>,
  );
  const [row] = screen.getAllByRole('listitem');
  expect(row).toHaveTextContent('Local people alone. What kind of claim this is'.replace('. What', '.What'));
  for (const words of ['fact', 'Indigenous', 'Too absolute.']) expect(row).not.toHaveTextContent(words);
});
