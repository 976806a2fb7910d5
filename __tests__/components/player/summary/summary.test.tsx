import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderWithWords } from '@/__tests__/components/render-with-words';
import { ModuleSheet, type SummarisedModule } from '@/components/player/summary/module-sheet';
import { SummaryTakeAway } from '@/components/player/summary/summary-take-away';
import { buildRoundSummary } from '@/lib/domain/summary';
import { EMPTY_WORK, type StanceContent, type Work } from '@/lib/domain/work';
import { ground } from '../../../lib/domain/some-evidence';

const content = { title: 'Solar’s people', question: 'Where did it come from?' };
const stance: StanceContent = { value: -1, position: 'sequence', confidence: 2, movedBy: [], unmoved: '' };
const tags = ground.tags.map((tag) => (tag.id === 'ship' ? { ...tag, because: 'ships are counted' } : tag));
const roundOf = (id: string, round: number, work: Partial<Work>, classroom: string | null = null) => ({
  ...buildRoundSummary(content, ground, { ...EMPTY_WORK, tags, ...work }),
  attemptId: id,
  round,
  classroom,
  startedAt: '2026-10-05T10:00:00Z',
});
const solar: SummarisedModule = {
  ...content,
  slug: 'solar',
  number: 4,
  rounds: [
    roundOf('first', 1, {
      stances: { before: stance, after: { ...stance, value: 2, confidence: 4, movedBy: ['ship', 'prices'] } },
      predictions: { before: '60' },
      argument: {
        claim: 'It came by ship.',
        warrants: [{ tagIds: ['cells'], evidenceIds: ['SO-4'], because: 'a *ship* is one way' }],
        objection: 'It was grown.',
        answer: '',
      },
    }),
    roundOf('second', 2, {}),
    roundOf('third', 1, { stances: { after: { ...stance, unmoved: 'I had read it before' } } }, 'Year 2'),
  ],
};

const rounds = () => screen.getAllByRole('article');
const round = (index: number) => within(rounds()[index] ?? document.body);

test('each round says where the person stood, what moved them, what they predicted and argued', () => {
  renderWithWords(<ModuleSheet module={solar} />);
  expect(screen.getByRole('region', { name: '4 · Solar’s people' })).toBeInTheDocument();
  expect(rounds()).toHaveLength(3);
  const first = round(0);
  expect(first.getByText('−1, a little towards elsewhere; Sequence; unsure')).toBeInTheDocument();
  expect(first.getByText('+2, towards home; Sequence; sure')).toBeInTheDocument();
  const movers = within(first.getByRole('heading', { name: 'What moved you' }).parentElement ?? document.body);
  expect(movers.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/by ship.*because ships are counted$/),
    expect.stringMatching(/Prices fell.*no because yet$/),
  ]);
  expect(first.getByText('60')).toBeInTheDocument();
  expect(first.getByText('a *ship* is one way')).toBeInTheDocument();
  expect(first.getByText('It was grown.')).toBeInTheDocument();
  expect(first.getByRole('link', { name: 'Open it: Solar’s people, Round 1' })).toHaveAttribute(
    'href',
    '/attempts/first',
  );
});

test('a round with nothing in it says so, one in a class names it, and what is missing has no heading', () => {
  renderWithWords(<ModuleSheet module={solar} />);
  expect(round(1).getByText(/^Nothing kept in it yet/)).toBeInTheDocument();
  const third = round(2);
  expect(third.getByRole('heading', { name: 'In your class Year 2' })).toBeInTheDocument();
  expect(third.getByText('I had read it before')).toBeInTheDocument();
  expect(third.getByText('not kept')).toBeInTheDocument();
  expect(third.queryByRole('heading', { name: 'What moved you' })).toBeNull();
  expect(third.queryByRole('heading', { name: 'What you predicted' })).toBeNull();
  expect(third.queryByRole('heading', { name: 'Your argument' })).toBeNull();
});

test('the Markdown file holds the same, module by module, under one title', async () => {
  let file: Blob | null = null;
  URL.createObjectURL = (blob: Blob) => {
    file = blob;
    return 'blob:it';
  };
  const names: string[] = [];
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
  renderWithWords(<SummaryTakeAway modules={[solar]} />);
  await userEvent.setup().click(screen.getByRole('button', { name: 'Markdown (.md)' }));
  expect(names).toEqual([expect.stringMatching(/^headwaters-summary-\d{4}-\d\d-\d\d\.md$/)]);
  const text = await new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    if (file) reader.readAsText(file);
  });
  const lines = text.split('\n').filter((line) => line !== '');
  expect(lines.filter((line) => line.startsWith('#'))).toEqual([
    '# Your summary',
    '## 4 · Solar’s people',
    '### Round 1',
    '### Round 2',
    '### In your class Year 2',
  ]);
  for (const words of [
    '_Where did it come from?_',
    'Before: −1, a little towards elsewhere; Sequence; unsure',
    'After: +2, towards home; Sequence; sure',
    'because ships are counted',
    'Before: 60',
    'After: not kept',
    'a \\*ship\\* is one way',
    'It was grown.',
    'I had read it before',
  ]) {
    expect(lines).toContain(words);
  }
});
