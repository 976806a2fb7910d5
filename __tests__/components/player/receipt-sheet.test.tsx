import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ReceiptSheet } from '@/components/player/receipt-sheet';
import { renderWithWords } from '../render-with-words';

function show(isLate = false) {
  const person = userEvent.setup();
  renderWithWords(
    <ReceiptSheet
      submittedAt="2026-10-05T10:00:00.000Z"
      zone="UTC"
      isLate={isLate}
      reference="K7QF-2M9D"
      tags={6}
      done={8}
      of={9}
      name="Ana Example"
      work="DeepSeek’s people, in Year 12"
      classroomId="c1"
    />,
  );
  return person;
}

const shown = () =>
  screen.getAllByRole('term').map((term) => [term.textContent, term.nextElementSibling?.textContent ?? '']);

test('it says who handed in what, when and how much, with a reference', () => {
  show();
  expect(shown()).toEqual([
    ['Name', 'Ana Example'],
    ['Handed in', expect.stringMatching(/^Mon,? 5 October.*10:00 UTC$/)],
    ['Tags', '6'],
    ['Steps done', '8 of 9'],
    ['Reference', 'K7QF-2M9D'],
  ]);
});

test('late work is marked in words', () => {
  show(true);
  expect(shown()[1]).toEqual(['Handed in', expect.stringMatching(/, late$/)]);
});

test('it is copied line by line', async () => {
  const person = show();
  await person.click(screen.getByRole('button', { name: 'Copy' }));
  expect(await screen.findByText('Copied.')).toBeInTheDocument();
  const copied = await navigator.clipboard.readText();
  expect(copied.split('\n')[0]).toBe('DeepSeek’s people, in Year 12');
  expect(copied).toContain('Reference: K7QF-2M9D');
});

test('where the browser does not let it, that is said', async () => {
  const person = show();
  jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new Error('not allowed'));
  await person.click(screen.getByRole('button', { name: 'Copy' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('did not let it be copied');
});

test('it is printed', async () => {
  const person = show();
  const print = jest.spyOn(window, 'print').mockImplementation(() => {});
  await person.click(screen.getByRole('button', { name: 'Print' }));
  expect(print).toHaveBeenCalledTimes(1);
});
