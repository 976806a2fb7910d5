import { kindsHeardBy, NOTICE_EVERY, NOTICE_KINDS, NoticePace } from '@/lib/domain/notice';

test('the first change goes out at once, what follows within a second waits and goes out together', () => {
  const pace = new NoticePace();
  expect(pace.waitFrom(5000)).toBeNull();
  pace.add(['work']);
  expect(pace.waitFrom(5000)).toBe(0);
  expect(pace.take(5000)).toEqual({ kinds: ['work'], count: 1 });
  expect(pace.waitFrom(5001)).toBeNull();
  pace.add(['work']);
  pace.add(['commit']);
  pace.add(['work']);
  expect(pace.waitFrom(5300)).toBe(NOTICE_EVERY - 300);
  expect(pace.waitFrom(7000)).toBe(0);
  expect(pace.take(7000)).toEqual({ kinds: ['work', 'commit'], count: 3 });
  expect(pace.waitFrom(9000)).toBeNull();
});

test('a change of no kind that is heard is none', () => {
  const pace = new NoticePace();
  pace.add([]);
  expect(pace.waitFrom(5000)).toBeNull();
});

test.each([
  { role: 'instructor', hasCommitted: false, kinds: NOTICE_KINDS },
  { role: 'assistant', hasCommitted: false, kinds: NOTICE_KINDS },
  { role: 'student', hasCommitted: false, kinds: ['projection'] },
  { role: 'student', hasCommitted: true, kinds: ['projection', 'commit'] },
] as const)('a $role, committed: $hasCommitted, hears $kinds', ({ role, hasCommitted, kinds }) => {
  expect(kindsHeardBy(role, hasCommitted)).toEqual(kinds);
});
