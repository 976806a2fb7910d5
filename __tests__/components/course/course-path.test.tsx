import { screen, within } from '@testing-library/react';
import { renderWithWords } from '@/__tests__/components/render-with-words';
import { CoursePath, type PathModule } from '@/components/course/course-path';
import type { CourseAttempt } from '@/lib/domain/course';

const moduleOf = (number: number, shortMinutes: number | null = 20): PathModule => ({
  slug: `m${number}`,
  number,
  title: `Title ${number}`,
  question: `Question ${number}?`,
  summary: 'It adds something.',
  minutes: 50,
  shortMinutes,
});
const attempt = (number: number, done: number, classroom: string | null = null): CourseAttempt => ({
  id: `attempt-${number}`,
  slug: `m${number}`,
  number,
  title: `Title ${number}`,
  classroom,
  isCommitted: done > 4,
  workedAt: new Date(0),
  done,
  of: 9,
  before: null,
  after: null,
});

test('the path shows each module with what it asks, what it takes and how far the person is', () => {
  renderWithWords(
    <CoursePath
      modules={[moduleOf(1), moduleOf(2), moduleOf(3, null), moduleOf(4)]}
      attempts={[attempt(1, 9), attempt(2, 3, 'Autumn'), attempt(4, 0)]}
    />,
  );
  const [first, second, third, fourth] = screen.getAllByRole('listitem').map((item) => within(item));
  expect(first?.getByText('9 of 9 steps done.', { exact: false })).toBeInTheDocument();
  expect(first?.getByRole('link', { name: 'Look at it again Title 1' })).toHaveAttribute('href', '/attempts/attempt-1');
  expect(first?.getByText('About 50 minutes, or 20 in the short run')).toBeInTheDocument();
  expect(second?.getByText('3 of 9 steps done. In your class Autumn.', { exact: false })).toBeInTheDocument();
  expect(second?.getByRole('link', { name: 'Go on Title 2' })).toHaveAttribute('href', '/attempts/attempt-2');
  expect(third?.getByRole('link', { name: 'Module 3: Title 3' })).toHaveAttribute('href', '/modules/m3');
  expect(third?.getByText('About 50 minutes')).toBeInTheDocument();
  expect(third?.queryByText(/steps done/)).toBeNull();
  expect(fourth?.getByText('Begun; no step is done yet.', { exact: false })).toBeInTheDocument();
});
