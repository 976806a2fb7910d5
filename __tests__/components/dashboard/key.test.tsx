import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { KeyItem, type KeyPlace } from '@/components/dashboard/key/key-item';
import { KeyNoteForm } from '@/components/dashboard/key/key-note-form';
import { KeyOpening } from '@/components/dashboard/key/key-opening';
import { KeyTable } from '@/components/dashboard/key/key-table';
import { Misconceptions } from '@/components/dashboard/key/misconceptions';
import type { Outcome } from '@/lib/actions/outcome';
import { type KeyTally, tallyKey } from '@/lib/domain/key-tally';
import type { KeyTag } from '@/lib/domain/tag';
import { renderWithWords } from '../render-with-words';

const key: KeyTag = {
  ...{ id: 'k', sourceId: 's', start: 0, end: 10, position: 'sequence', factors: [], credibility: null, bearing: null },
  because: 'Both halves stand here.',
  alternatives: [{ position: 'transfer', because: '' }],
};
const read = (position: 'sequence' | 'transfer' | 'complicates') => [{ sourceId: 's', start: 0, end: 10, position }];

function tallyOf(...readers: Parameters<typeof tallyKey>[1]): KeyTally {
  const [tally] = tallyKey([key], readers);
  if (!tally) throw new Error('There is one key');
  return tally;
}

function placeOf(tally: KeyTally, change: Partial<KeyPlace> = {}): KeyPlace {
  const usual = {
    number: 2,
    quote: 'The lab opened.',
    sentence: 7,
    href: '/x#s7',
    claims: [],
    isHidden: false,
    note: '',
  };
  return { ...usual, tally, ...change };
}

const many = Array.from({ length: 300 }, (_, index) =>
  index % 3 === 0 ? [] : read(index % 3 === 1 ? 'sequence' : 'complicates'),
);

test.each([
  { name: 'nobody', tally: tallyOf(), says: /Nobody has tagged this text yet/ },
  { name: 'one student', tally: tallyOf(read('transfer')), says: /found by everybody/ },
  {
    name: 'three students',
    tally: tallyOf(read('complicates'), [], read('sequence')),
    says: /Of the 3 students who tagged this text 2 missed or read otherwise what the key marks in sentence 7/,
  },
  { name: '300 students', tally: tallyOf(...many), says: /Of the 300 students who tagged this text 200/ },
])('$name: a sentence to say aloud, and no figure that is none', ({ tally, says }) => {
  const { container } = renderWithWords(
    <>
      <KeyOpening places={[placeOf(tally)]} />
      <ul>
        <KeyItem place={placeOf(tally)} />
      </ul>
      <KeyTable places={[placeOf(tally)]} />
    </>,
  );
  expect(container).toHaveTextContent(says);
  expect(container).not.toHaveTextContent(/NaN|undefined|null|Infinity/);
});

test('a text without a key says so', () => {
  renderWithWords(<KeyOpening places={[]} />);
  expect(screen.getByText('The key marks nothing in this text.')).toBeInTheDocument();
});

test('a place shows who found it and how, and what was chosen instead without saying what that shows', () => {
  const { container } = renderWithWords(
    <ul>
      <KeyItem
        place={placeOf(tallyOf(read('sequence'), read('transfer'), read('complicates'), []), {
          isHidden: true,
          note: 'A note.',
        })}
      />
    </ul>,
  );
  expect(container).toHaveTextContent('Found by 3 of 4');
  const rows = within(screen.getAllByRole('list')[1] as HTMLElement)
    .getAllByRole('listitem')
    .map((row) => row.textContent);
  expect(rows).toEqual(['as the key1', 'another defensible reading1', 'otherwise1', 'missed1']);
  expect(screen.getByRole('img')).toHaveAccessibleName('1 Transfer, 1 Sequence, 1 Complicates');
  expect(container).toHaveTextContent(
    'Chosen instead: 1 Complicates. That may show something to talk about; it does not say what.',
  );
  expect(container).toHaveTextContent('hidden from the class');
  expect(container).toHaveTextContent('Your note to the class: A note.');
  expect(screen.getByRole('link', { name: 'sentence 7' })).toHaveAttribute('href', '/x#s7');
});

test('a misconception stands at a place only where the module ties it there, and only as something that may show', () => {
  const place = placeOf(tallyOf(read('complicates'), []), { claims: ['All-local means cut off.'] });
  const { container } = renderWithWords(
    <>
      <ul>
        <KeyItem place={place} />
      </ul>
      <Misconceptions
        places={[place]}
        misconceptions={[
          { claim: 'All-local means cut off.', correction: 'It does not.', keyIds: ['k'] },
          { claim: 'Young is inexperienced.', correction: 'No.', keyIds: [] },
        ]}
      />
    </>,
  );
  expect(container).toHaveTextContent(
    'correct a misconception: All-local means cut off. 2 of 2 missed them or read them otherwise. That may show the misconception; it may also have other reasons.',
  );
  expect(container).toHaveTextContent(
    'Corrected by what the key marks in place 2 (2 of 2 missed it or read it otherwise).',
  );
  expect(container).toHaveTextContent('The module ties it to no place of this text’s key.');
});

test('a note is kept with the keyboard alone, and a refusal costs nobody what they typed', async () => {
  const user = userEvent.setup();
  const sent: Record<string, unknown>[] = [];
  let answer: Outcome<null> = { ok: false, message: 'Too long.' };
  const action = async (_: Outcome<null> | null, form: FormData) => {
    sent.push(Object.fromEntries(form));
    return answer;
  };
  renderWithWords(<KeyNoteForm action={action} place="Place 2" note="Before." isHidden={false} />);
  const note = screen.getByRole('textbox', { name: 'A note beside this item' });
  expect(note).toHaveValue('Before.');
  await user.tab();
  await user.keyboard('{Control>}a{/Control}After.');
  await user.tab();
  await user.keyboard(' ');
  await user.tab();
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent('Too long.');
  expect(note).toHaveValue('After.');
  answer = { ok: true, value: null };
  await user.click(screen.getByRole('button', { name: 'Keep: Place 2' }));
  expect(await screen.findByText('Kept.')).toBeInTheDocument();
  expect(sent).toEqual([
    { note: 'After.', hides: 'yes' },
    { note: 'After.', hides: 'yes' },
  ]);
});
