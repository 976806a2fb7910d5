import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ListedPerson, PeopleTable } from '@/components/classes/people-table';
import type { Outcome } from '@/lib/actions/outcome';
import { renderWithWords } from '../render-with-words';

const people: ListedPerson[] = [
  { id: 'i', name: 'Ines Instructor', isGuest: false, role: 'instructor', sections: '' },
  { id: 'a', name: 'Ana Example', isGuest: false, role: 'student', sections: 'Group A' },
  { id: 'b', name: 'Bo Example', isGuest: true, role: 'student', sections: '' },
];
const sections = [{ id: 'g', name: 'Group A' }];

function show(given: { sections?: typeof sections; mayChange?: boolean } = {}) {
  const move = jest.fn(async (form: FormData): Promise<Outcome<number>> => {
    return { ok: true, value: form.getAll('person').length };
  });
  renderWithWords(
    <PeopleTable
      classroomId="c"
      people={people}
      sections={given.sections ?? sections}
      move={given.mayChange === false ? null : move}
    />,
  );
  return { move, person: userEvent.setup() };
}

test('everybody has a row with role and section, and their name leads to their page', () => {
  show();
  const row = screen.getByRole('row', { name: /Bo Example/ });
  expect(
    within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  ).toEqual(['Student', 'no section']);
  expect(within(row).getByText('guest')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Ana Example' })).toHaveAttribute('href', '/teach/c/people/a');
});

test('several students are moved at once, and only students', async () => {
  const { move, person } = show();
  expect(screen.queryByRole('checkbox', { name: 'Choose Ines Instructor' })).not.toBeInTheDocument();
  await person.click(screen.getByRole('checkbox', { name: 'Choose Ana Example' }));
  await person.click(screen.getByRole('checkbox', { name: 'Choose Bo Example' }));
  await person.selectOptions(screen.getByLabelText('Move the chosen students to'), 'no section');
  await person.click(screen.getByRole('button', { name: /^Move them/ }));
  expect(await screen.findByText('2 students were moved.')).toBeInTheDocument();
  const [form] = move.mock.calls[0] ?? [];
  expect(form?.getAll('person')).toEqual(['a', 'b']);
  expect(form?.get('sectionId')).toBe('');
});

test('nobody is chosen: it says so', async () => {
  const { person } = show();
  await person.click(screen.getByRole('button', { name: /^Move them/ }));
  expect(await screen.findByText('No student was chosen, so nothing was changed.')).toBeInTheDocument();
});

test.each([
  { name: 'without sections', given: { sections: [] } },
  { name: 'where nothing can be changed', given: { mayChange: false } },
])('$name there is nothing to choose', ({ given }) => {
  show(given);
  expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});
