import { v7 as newId } from 'uuid';
import { withDatabase } from '@/__tests__/database';
import { buildModule, EMPTY_CURRICULUM, makeStudy } from '@/__tests__/factories';
import { exercises } from '@/__tests__/lib/domain/some-exercises';
import { loadCurriculum } from '@/lib/data/curriculum';
import { db } from '@/lib/data/database';
import { findNewestVersion } from '@/lib/data/modules';
import { applyOperations } from '@/lib/data/operations';
import { getWork } from '@/lib/data/work';
import type { Built } from '@/lib/domain/exercise';
import { exerciseForStudent } from '@/lib/domain/exercise-fit';
import { contentForStudent } from '@/lib/domain/module';

withDatabase();

const now = new Date('2026-10-05T10:00:00Z');
const SECRETS = /secret of/;

/** Somebody who studies a module that has an exercise of each kind and the other side. */
async function setUp() {
  const part = buildModule({ slug: 'exercised' });
  const steps = [
    ...part.content.steps,
    ...Object.keys(exercises).map((key) => ({ key, kind: 'exercise' as const, title: key })),
    { key: 'other', kind: 'opposite' as const, title: 'other' },
  ];
  const content = { ...part.content, steps, exercises, opposite: { prompt: 'p', hint: 'h' } };
  const modules = [{ ...part, content, hash: 'exercised' }];
  await loadCurriculum({ ...EMPTY_CURRICULUM, modules });
  const version = await findNewestVersion('exercised');
  if (!version) throw new Error('The module was not loaded');
  const { attempt } = await makeStudy(version, 'Gus Guest');
  const respond = async (step: string, built: Built | null, text = '') => {
    const [answer] = await applyOperations(attempt, [{ id: newId(), kind: 'response.keep', step, text, built }], now);
    return answer;
  };
  const shown = async (step: string) => {
    const exercise = version.content.exercises?.[step];
    if (!exercise) throw new Error(`There is no exercise ${step}`);
    return exerciseForStudent(exercise, (await getWork(attempt)).responses[step]);
  };
  return { version, attempt, respond, shown };
}

const WHOLE: { step: string; built: Built }[] = [
  { step: 'sort', built: { kind: 'sort', groups: { lab: 'fact', 人: 'reading', design: 'fact' } } },
  {
    step: 'grid',
    built: { kind: 'grid', places: { lab: { x: 0, y: 100 }, 人: { x: 5, y: 5 }, design: { x: 9, y: 9 } } },
  },
  { step: 'order', built: { kind: 'order', items: ['e', 'd', 'c', 'b', 'a'] } },
  { step: 'chain', built: { kind: 'chain', links: [{ from: 'luck', to: 'ideas' }] } },
];

test('the author’s answers are not in what a student receives before they kept an answer, and then they are', async () => {
  const { version, respond, shown } = await setUp();
  expect(JSON.stringify(contentForStudent(version.content))).not.toMatch(SECRETS);
  for (const { step, built } of WHOLE) {
    expect(JSON.stringify(await shown(step))).not.toMatch(SECRETS);
    expect(await respond(step, built)).toMatchObject({ outcome: 'applied' });
    expect(await shown(step)).toEqual(version.content.exercises?.[step]);
  }
});

test('what was built comes back as it was kept', async () => {
  const { attempt, respond } = await setUp();
  const scorecard: Built = { kind: 'scorecard', marks: { talent: 'absent' }, reasons: { talent: '因为 👩‍🔬' } };
  await respond('scorecard', scorecard);
  await respond('other', { kind: 'opposite', side: 'transfer' }, 'They read what others wrote.');
  expect((await getWork(attempt)).responses).toEqual({
    scorecard: { text: '', built: scorecard },
    other: { text: 'They read what others wrote.', built: { kind: 'opposite', side: 'transfer' } },
  });
});

test('part of an answer is kept, and opens nothing', async () => {
  const { respond, shown } = await setUp();
  expect(await respond('sort', { kind: 'sort', groups: { lab: 'fact' } })).toMatchObject({ outcome: 'applied' });
  expect(await shown('sort')).not.toHaveProperty('answers');
});

test.each<{ name: string; step: string; built: Built }>([
  { name: 'a group that is not there', step: 'sort', built: { kind: 'sort', groups: { lab: 'rumour' } } },
  { name: 'another kind of exercise', step: 'sort', built: { kind: 'order', items: ['lab'] } },
  { name: 'an exercise in a step of another kind', step: 'reflect', built: { kind: 'order', items: [] } },
  { name: 'a side in an exercise', step: 'chain', built: { kind: 'opposite', side: 'indigenous' } },
])('what does not fit its step is refused and not stored: $name', async ({ step, built }) => {
  const { attempt, respond } = await setUp();
  expect(await respond(step, built)).toMatchObject({ outcome: 'rejected', status: 422, code: 'built-unfit' });
  expect((await getWork(attempt)).responses).toEqual({});
  expect(await db().response.count({ where: { attemptId: attempt.id } })).toBe(0);
});
