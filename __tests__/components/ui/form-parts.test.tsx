import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Field } from '@/components/ui/field';
import { FormMessage } from '@/components/ui/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import { renderWithWords } from '../render-with-words';

test('a field is named by its label and described by its hint', () => {
  renderWithWords(<Field label="Class code" name="code" hint="Two words and a number." />);
  const input = screen.getByRole('textbox', { name: 'Class code' });
  expect(input).toHaveAccessibleDescription('Two words and a number.');
  expect(input).not.toBeInvalid();
});

test('an error marks the field, and is read after the hint and whatever else describes it', () => {
  renderWithWords(
    <>
      <p id="sees">Your instructor sees this.</p>
      <Field
        label="Class code"
        name="code"
        hint="Two words."
        error="No class has this code."
        aria-describedby="sees"
        defaultValue="reed"
      />
    </>,
  );
  const input = screen.getByRole('textbox', { name: 'Class code' });
  expect(input).toBeInvalid();
  expect(input).toHaveAccessibleDescription('Two words. No class has this code. Your instructor sees this.');
  expect(input).toHaveValue('reed');
});

test('an error of a whole form interrupts, a success waits its turn, and no message says nothing', () => {
  const { rerender } = renderWithWords(<FormMessage kind="error" message={null} />);
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  rerender(<FormMessage kind="error" message="The code is used up." />);
  expect(screen.getByRole('alert')).toHaveTextContent('The code is used up.');
  rerender(<FormMessage kind="done" message={null} />);
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
  rerender(<FormMessage kind="done" message="Kept." />);
  expect(screen.getByRole('status')).toHaveTextContent('Kept.');
});

test('while a form is on its way the button says so and a second press sends nothing', async () => {
  const user = userEvent.setup();
  let arrive = () => {};
  const send = jest.fn(
    () =>
      new Promise<void>((resolve) => {
        arrive = resolve;
      }),
  );
  renderWithWords(
    <form action={send}>
      <SubmitButton busy="Keeping">Keep this tag</SubmitButton>
    </form>,
  );
  await user.click(screen.getByRole('button', { name: 'Keep this tag' }));
  const busy = await screen.findByRole('button', { name: 'Keeping' });
  expect(busy).toHaveAttribute('aria-busy', 'true');
  await user.click(busy);
  arrive();
  const rested = await screen.findByRole('button', { name: 'Keep this tag' });
  expect(rested).not.toHaveAttribute('aria-busy');
  expect(send).toHaveBeenCalledTimes(1);
});
