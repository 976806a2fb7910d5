import { screen } from '@testing-library/react';
import { encode } from 'uqr';
import { QrCode } from '@/components/ui/qr-code';
import { renderWithWords } from '../render-with-words';

const ADDRESS = 'https://headwaters.school.example/join?code=reed-otter-41';

test('every dark module of the code is drawn once, with room around it, under a name', () => {
  renderWithWords(<QrCode text={ADDRESS} label={`QR code that leads to ${ADDRESS}`} />);
  const picture = screen.getByRole('img', { name: `QR code that leads to ${ADDRESS}` });
  const { data, size } = encode(ADDRESS, { ecc: 'M', border: 0 });
  const path = picture.querySelector('path')?.getAttribute('d') ?? '';
  const drawn = [...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x} ${y}`);
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`${x} ${y}`] : [])));
  expect(drawn).toEqual(dark);
  expect(picture).toHaveAttribute('viewBox', `-4 -4 ${size + 8} ${size + 8}`);
});
