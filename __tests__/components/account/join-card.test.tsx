import { screen } from '@testing-library/react';
import { JoinCard } from '@/components/account/join-card';
import { renderWithWords } from '../render-with-words';

const local = { address: 'http://localhost:3000', isLocal: true };
const school = { address: 'https://headwaters.school.example', isLocal: false };

test('the code stands alone, and the address has it in it', () => {
  renderWithWords(<JoinCard code="reed-otter-41" site={school} />);
  expect(screen.getByRole('region', { name: 'Join code' })).toBeInTheDocument();
  expect(screen.getByText('reed-otter-41')).toBeInTheDocument();
  const link = screen.getByRole('link', { name: 'https://headwaters.school.example/join?code=reed-otter-41' });
  expect(link).toHaveAttribute('href', '/join?code=reed-otter-41');
  expect(screen.getByRole('img', { name: 'QR code that leads to this address' })).toBeInTheDocument();
});

test.each([
  { name: 'an address that leads nowhere else', site: local, warned: true },
  { name: 'an address for everybody', site: school, warned: false },
])('$name is called that: $warned', ({ site, warned }) => {
  renderWithWords(<JoinCard code="reed-otter-41" site={site} />);
  expect(screen.queryAllByText(/works on this computer only/)).toHaveLength(warned ? 1 : 0);
});

test('without a code joining is closed, and what stands under it stays', () => {
  renderWithWords(
    <JoinCard code={null} site={local}>
      <p>32 students have joined.</p>
    </JoinCard>,
  );
  expect(screen.getByText('Joining is closed.')).toBeInTheDocument();
  expect(screen.getByText('32 students have joined.')).toBeInTheDocument();
  expect(screen.queryByRole('link')).not.toBeInTheDocument();
  expect(screen.queryByRole('img')).not.toBeInTheDocument();
});
