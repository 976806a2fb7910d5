import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Ballot } from '@/components/dashboard/wall/ballot';
import type { Outcome } from '@/lib/actions/outcome';
import type { Position } from '@/lib/domain/debate';
import { renderWithWords } from '../../render-with-words';

function show(own: Position | null, answer: Outcome<null> = { ok: true, value: null }) {
  const sent: (string | null)[] = [];
  const action = async (_: Outcome<null> | null, form: FormData) => {
    sent.push(form.get('position') as string | null);
    return answer;
  };
  const passage = { title: 'A text', number: 2, words: 'About a quarter had been abroad.', before: '' };
  renderWithWords(<Ballot passage={passage} own={own} action={action} />);
  return sent;
}

test('one position is chosen and sent; nothing is chosen beforehand', async () => {
  const sent = show(null);
  for (const radio of screen.getAllByRole('radio')) expect(radio).not.toBeChecked();
  await userEvent.click(screen.getByRole('radio', { name: /^Sequence/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Vote' }));
  expect(sent).toEqual(['sequence']);
  expect(screen.getByRole('radio', { name: /^Sequence/ })).toBeChecked();
});

test('whoever has voted sees for what, and may change it', async () => {
  const sent = show('transfer');
  expect(screen.getByRole('status')).toHaveTextContent('Your vote is in: Transfer. You can change it until');
  expect(screen.getByRole('radio', { name: /^Transfer/ })).toBeChecked();
  await userEvent.click(screen.getByRole('radio', { name: /^Complicates/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Change the vote' }));
  expect(sent).toEqual(['complicates']);
});

test('without a choice it is said what is missing', async () => {
  const sent = show(null, { ok: false, message: 'Choose one of the four positions.' });
  await userEvent.click(screen.getByRole('button', { name: 'Vote' }));
  expect(sent).toEqual([null]);
  expect(await screen.findByRole('alert')).toHaveTextContent('Choose one of the four positions.');
});
