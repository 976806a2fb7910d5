import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderWithWords } from '@/__tests__/components/render-with-words';
import { RubricForm } from '@/components/dashboard/review/rubric-form';
import type { Outcome } from '@/lib/actions/outcome';
import type { TypedRubric } from '@/lib/actions/reviews';
import { DEFAULT_RUBRIC } from '@/lib/domain/default-rubric';

function show(answer: Outcome<null> = { ok: true, value: null }) {
  const kept: TypedRubric[] = [];
  const keep = async (typed: TypedRubric) => {
    kept.push(typed);
    return answer;
  };
  renderWithWords(<RubricForm criteria={DEFAULT_RUBRIC.slice(0, 2)} seen={null} keep={keep} />);
  return { kept, person: userEvent.setup() };
}

const criterion = (number: number) => screen.getByRole('group', { name: `Criterion ${number}` });

test('a criterion is renamed, its levels get other words and points, and another is moved, added and taken out', async () => {
  const { kept, person } = show();
  const name = screen.getByLabelText('Name of criterion 1');
  await person.clear(name);
  await person.type(name, 'Thesis');
  const points = within(criterion(1)).getByLabelText('Level 4 of criterion 1: points');
  await person.clear(points);
  await person.type(points, '6,5');
  await person.click(screen.getByRole('button', { name: 'Move criterion 2 up' }));
  await person.click(screen.getByRole('button', { name: 'Add a criterion' }));
  await person.click(screen.getByRole('button', { name: 'Add a criterion' }));
  await person.type(screen.getByLabelText('Name of criterion 3'), 'Style');
  await person.click(screen.getByRole('button', { name: 'Take out criterion 4' }));
  expect(screen.getByText('Criterion 4 is taken out when you keep the rubric.')).toBeInTheDocument();
  await person.click(screen.getByRole('button', { name: 'Keep this rubric' }));
  expect(kept).toHaveLength(1);
  expect(kept[0]?.criteria.map((one) => [one.key, one.name])).toEqual([
    ['evidence', 'Evidence'],
    ['claim', 'Thesis'],
    [null, 'Style'],
  ]);
  expect(kept[0]?.criteria[1]?.levels[3]?.points).toBe('6,5');
});

test('a refusal says what is wrong and costs nothing that was typed', async () => {
  const { person } = show({ ok: false, message: 'Give every criterion a name.' });
  await person.clear(screen.getByLabelText('Name of criterion 2'));
  await person.type(screen.getByLabelText('Name of criterion 1'), ', again');
  await person.click(screen.getByRole('button', { name: 'Keep this rubric' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Give every criterion a name.');
  expect(screen.getByLabelText('Name of criterion 1')).toHaveValue('Claim, again');
});
