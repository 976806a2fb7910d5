import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { BringAlongForm } from '@/components/account/bring-along-form';
import { DeleteAccountForm } from '@/components/account/delete-account-form';
import { endSession } from '@/components/account/end-session';
import { goToStart } from '@/components/player/outbox/leaving';
import type { Outcome } from '@/lib/actions/outcome';
import type { Conflict } from '@/lib/domain/bring-along';
import { renderWithWords } from '../render-with-words';

jest.mock('@/components/account/end-session', () => ({ endSession: jest.fn(async () => true) }));
jest.mock('@/components/player/outbox/device-work', () => ({ clearDevice: jest.fn(async () => true) }));
jest.mock('@/components/player/outbox/leaving', () => ({ goToStart: jest.fn(), tellLeft: jest.fn() }));

const { clearDevice } = jest.requireMock<{ clearDevice: jest.Mock }>('@/components/player/outbox/device-work');

const summary = { id: 'a', tags: 3, stepsDone: 2, lastWorkAt: new Date('2026-10-05T10:00:00Z') };
const CONFLICT: Conflict = {
  assignmentId: 'one',
  classroom: 'A class',
  title: 'A small module',
  guest: { ...summary, committedAt: new Date('2026-10-05T10:00:00Z'), submittedAt: null },
  account: { ...summary, id: 'b', tags: 0, stepsDone: 0, lastWorkAt: null, committedAt: null, submittedAt: null },
  settled: null,
};

describe('bringing a guest’s work along', () => {
  function show(conflicts: Conflict[]) {
    const refuse = async (_: FormData): Promise<Outcome<null>> => ({ ok: false, message: 'Choose first.' });
    const [bring, leave] = [jest.fn(refuse), jest.fn(async () => ({ ok: false as const, message: 'Not now.' }))];
    renderWithWords(<BringAlongForm conflicts={conflicts} bring={bring} leave={leave} from="/" guestDays={400} />);
    return { bring, leave, person: userEvent.setup() };
  }

  test('what each of the two holds stands beside it, and the choice is sent', async () => {
    const { bring, person } = show([CONFLICT]);
    const group = within(screen.getByRole('group', { name: /A small module, A class. Which of the two counts/ }));
    const guest = group.getByRole('radio', { name: /^As a guest ?3 tags; 2 steps done; last work .*; committed$/ });
    expect(
      group.getByRole('radio', { name: /^With your account ?no tags; no step done; nothing kept$/ }),
    ).toBeRequired();
    await person.click(guest);
    await person.click(screen.getByRole('button', { name: 'Bring it along' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Choose first.');
    expect(Object.fromEntries(bring.mock.calls[0]?.[0] ?? [])).toEqual({ one: 'guest' });
  });

  test('where the account’s is settled there is no choice, and a sentence says why', () => {
    show([{ ...CONFLICT, settled: 'account' }]);
    expect(screen.queryByRole('radio')).not.toBeInTheDocument();
    expect(screen.queryByText(/The one you choose counts/)).not.toBeInTheDocument();
    expect(
      screen.getByText(/^A small module, A class: .* with your account can no longer be replaced/),
    ).toBeInTheDocument();
  });

  test('without anything to choose there are two buttons, and leaving it behind says what that means', async () => {
    const { leave, bring, person } = show([]);
    expect(screen.queryByRole('radio')).not.toBeInTheDocument();
    expect(screen.getByText(/deleted after 400 days/)).toBeInTheDocument();
    await person.click(screen.getByRole('button', { name: 'Leave it behind' }));
    expect(leave).toHaveBeenCalledTimes(1);
    expect(bring).not.toHaveBeenCalled();
  });
});

describe('deleting an account', () => {
  test('a refusal is said and nothing leaves the device; then the device is cleared and the session ends', async () => {
    const person = userEvent.setup();
    const action = jest.fn(async (form: FormData) =>
      form.get('confirmation') === 'delete'
        ? { ok: true as const, value: null }
        : { ok: false as const, message: 'Type the word.' },
    );
    renderWithWords(<DeleteAccountForm action={action} personId="ann" />);
    const field = () => screen.getByLabelText('Type “delete” to confirm');
    await person.type(field(), 'yes');
    await person.click(screen.getByRole('button', { name: 'Delete my account for good' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Type the word.');
    expect(field()).toHaveValue('yes');
    expect([clearDevice, endSession, goToStart].map((act) => jest.mocked(act).mock.calls.length)).toEqual([0, 0, 0]);
    await person.clear(field());
    await person.type(field(), 'delete');
    await person.click(screen.getByRole('button', { name: 'Delete my account for good' }));
    expect(clearDevice).toHaveBeenCalledWith('ann');
    expect([endSession, goToStart].map((act) => jest.mocked(act).mock.calls.length)).toEqual([1, 1]);
  });
});
