import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ExplainStep } from '@/components/player/explain-step';
import type { EvidenceItem } from '@/lib/domain/evidence';
import type { ModuleContent } from '@/lib/domain/module';
import type { Picture } from '@/lib/domain/picture';
import { buildOutbox, renderInOutbox } from './in-outbox';
import { content } from './module-seven';

const item: EvidenceItem = {
  id: 'DS-11',
  case: 'DeepSeek',
  factors: ['human-capital'],
  statement: 'More than half trained only in China.',
  type: 'fact',
  supports: 'indigenous',
  contested: 'Home training draws on world science.',
  strength: 'moderate',
  afterEssay: false,
  citations: [{ key: 'A', text: 'A study, 2025', url: 'https://example.org/study', seen: null }],
};
const term = { id: 'tacit', term: 'Tacit knowledge', definition: 'Know-how that is hard to write down.', sources: [] };

function renderStep(picture: Picture, paragraphs: string[] = []) {
  const module: ModuleContent = { ...content, explain: { paragraphs, pictures: [picture] } };
  const outbox = buildOutbox();
  renderInOutbox(
    <ExplainStep content={module} terms={[term]} evidence={[item]} stepKey="question" nextHref="/next" />,
    outbox,
  );
  return outbox;
}

const flow: Picture = {
  kind: 'flow',
  title: 'Two ways',
  text: 'A paper is read, or a person travels.',
  columns: ['Start', 'End'],
  rows: [{ label: 'By paper', cells: [{ text: 'A design abroad', position: 'transfer' }, { text: 'A part at home' }] }],
};

test('a mark opens the evidence behind the words: what kind it is, what is contested, what was published', async () => {
  const person = userEvent.setup();
  renderStep(flow, ['A count found [more than half](DS-11) at home.']);
  await person.click(screen.getByRole('button', { name: 'Evidence DS-11' }));
  const card = within(screen.getByRole('dialog', { name: 'DS-11 · DeepSeek' }));
  expect(card.getByText('More than half trained only in China.')).toBeInTheDocument();
  expect(card.getByText('a claim of fact that can be checked')).toBeInTheDocument();
  expect(card.getByText('Home training draws on world science.')).toBeInTheDocument();
  expect(card.getByRole('link', { name: 'A study, 2025' })).toHaveAttribute('href', 'https://example.org/study');
  await person.keyboard('{Escape}');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Evidence DS-11' })).toHaveFocus());
});

test('a word of the glossary opens its meaning where it stands', async () => {
  const person = userEvent.setup();
  renderStep(flow, ['It is [tacit knowledge](term:tacit).']);
  await person.click(screen.getByRole('button', { name: 'tacit knowledge' }));
  expect(screen.getByRole('dialog', { name: 'Tacit knowledge' })).toHaveTextContent(term.definition);
});

test('words tied to something the library does not hold are plain words', () => {
  renderStep(flow, ['A count found [more than half](DS-99) at home.']);
  expect(screen.getByText(/A count found/)).toHaveTextContent('A count found more than half at home.');
  expect(screen.queryByRole('button', { name: /^Evidence/ })).not.toBeInTheDocument();
});

test('the picture has a name and the same content in words', () => {
  renderStep(flow);
  expect(screen.getByRole('img', { name: 'Two ways' })).toBeInTheDocument();
  expect(screen.getByText('A paper is read, or a person travels.')).toBeInTheDocument();
});

test('parts that do not make up the whole leave a named rest', () => {
  renderStep({
    kind: 'parts',
    title: 'Authors',
    text: 'Most stayed.',
    bars: [
      {
        label: 'Traced',
        total: 200,
        note: 'One study.',
        parts: [{ label: 'Only in China', value: 111, words: '' }],
        evidence: ['DS-11'],
      },
    ],
  });
  expect(screen.getByText('not in any part').closest('li')).toHaveTextContent('89');
});

test('going on says that the step is done', async () => {
  const person = userEvent.setup();
  const outbox = renderStep(flow);
  const link = screen.getByRole('link', { name: 'Continue' });
  link.addEventListener('click', (event) => event.preventDefault());
  await person.click(link);
  expect(outbox.kept).toEqual([expect.objectContaining({ kind: 'step.done', step: 'question' })]);
});
