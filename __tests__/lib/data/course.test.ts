import { v7 as newId } from 'uuid';
import { withDatabase } from '@/__tests__/database';
import {
  buildModule,
  buildTag,
  EMPTY_CURRICULUM,
  makeModule,
  makeStudent,
  makeStudy,
  makeTaughtAssignment,
  makeViewer,
} from '@/__tests__/factories';
import { beginStudy, findStudy, getAttemptForViewer, listRounds, type OwnAttempt } from '@/lib/data/attempts';
import { listCourseAttempts } from '@/lib/data/course';
import { loadCurriculum } from '@/lib/data/curriculum';
import { db } from '@/lib/data/database';
import { findEssay, listCitations, listGlossary, listLibrary } from '@/lib/data/library';
import { findNewestVersion, listModules, listWholeModules } from '@/lib/data/modules';
import { applyOperations } from '@/lib/data/operations';
import type { Operation } from '@/lib/domain/operation';

withDatabase();

const stance = (phase: 'before' | 'after', value: 2 | -1): Operation => ({
  id: newId(),
  kind: 'stance.keep',
  phase,
  value,
  position: 'sequence',
  confidence: 4,
  movedBy: [],
  unmoved: phase === 'after' ? 'Nothing did.' : '',
  base: null,
});
const send = (attempt: OwnAttempt, ...operations: Operation[]) => applyOperations(attempt, operations, new Date());

describe('what a person has begun', () => {
  test('is listed module by module, with how far they are and where they stood', async () => {
    const modules = [buildModule(), buildModule({ slug: 'second', number: 2, title: 'A second' })];
    await loadCurriculum({ ...EMPTY_CURRICULUM, modules });
    const [first, second] = await Promise.all(['small-module', 'second'].map(findNewestVersion));
    if (!first || !second) throw new Error('The modules were not loaded');
    const { person, attempt } = await makeStudy(second, 'Ada');
    const earlier = await getAttemptForViewer(person, (await beginStudy(person, first.content.slug)).id);
    await send(attempt, stance('before', 2), { id: newId(), kind: 'step.done', step: 'explain' });
    await db().attempt.updateMany({ where: { id: attempt.id }, data: { committedAt: new Date() } });
    await send(await getAttemptForViewer(person, attempt.id), stance('after', -1));
    await send(earlier, buildTag(first.sources[0]?.id ?? '', 0, 5));
    expect(await listCourseAttempts(person)).toEqual([
      expect.objectContaining({ slug: 'small-module', number: 1, done: 0, of: 7, before: null, after: null }),
      expect.objectContaining({
        id: attempt.id,
        slug: 'second',
        number: 2,
        title: 'A second',
        classroom: null,
        isCommitted: true,
        done: 3,
        of: 7,
        before: { value: 2, confidence: 4 },
        after: { value: -1, confidence: 4 },
      }),
    ]);
  });

  test('is nobody else’s', async () => {
    const { attempt } = await makeStudy(await makeModule(), 'Ada');
    await send(attempt, stance('before', 2));
    expect(await listCourseAttempts(await makeViewer('Ben'))).toEqual([]);
  });

  test('is of a class only while they are in it, and the newest work on a module counts', async () => {
    const taught = await makeTaughtAssignment();
    const { student, attempt } = await makeStudent(taught, 'Cleo');
    await send(attempt, stance('before', 2));
    expect(await listCourseAttempts(student)).toEqual([
      expect.objectContaining({ id: attempt.id, classroom: 'A class' }),
    ]);

    const alone = await beginStudy(student, taught.version.content.slug);
    await db().attempt.updateMany({ where: { id: attempt.id }, data: { lastWorkAt: new Date(Date.now() - 60_000) } });
    expect((await listCourseAttempts(student)).map(({ id }) => id)).toEqual([alone.id]);

    await db().attempt.deleteMany({ where: { id: alone.id } });
    await db().enrollment.deleteMany({ where: { personId: student.id } });
    expect(await listCourseAttempts(student)).toEqual([]);
  });
});

describe('the short run', () => {
  const loadShort = async () => {
    const part = buildModule({ slug: 'short' });
    const short = { minutes: 20, source: 'reading', steps: ['explain', 'read', 'reveal'] };
    await loadCurriculum({ ...EMPTY_CURRICULUM, modules: [{ ...part, content: { ...part.content, short } }] });
    const version = await findNewestVersion('short');
    if (!version) throw new Error('The module was not loaded');
    return version;
  };

  test('once committed stays as it is: the whole after it is a new round', async () => {
    await loadShort();
    const person = await makeViewer('Emil');
    const first = await beginStudy(person, 'short', true);
    await db().attempt.updateMany({ where: { id: first.id }, data: { committedAt: new Date() } });
    expect((await beginStudy(person, 'short', true)).id).toBe(first.id);
    const second = await beginStudy(person, 'short');
    expect(second.id).not.toBe(first.id);
    expect(await listRounds(person, 'short')).toMatchObject([
      { id: second.id, round: 2, isShort: false, committedAt: null },
      { id: first.id, round: 1, isShort: true },
    ]);
    expect((await beginStudy(person, 'short')).id).toBe(second.id);
  });

  test('counts its own steps, and is left and taken up again on the same round', async () => {
    await loadShort();
    const person = await makeViewer('Dora');
    const { id } = await beginStudy(person, 'short', true);
    expect((await listCourseAttempts(person))[0]).toMatchObject({ id, done: 0, of: 3 });
    expect(await beginStudy(person, 'short')).toMatchObject({ id });
    expect((await listCourseAttempts(person))[0]).toMatchObject({ id, of: 7 });
    expect(await findStudy(person, 'short')).toMatchObject({ id, isShort: false });
    await beginStudy(person, 'short', true);
    expect(await findStudy(person, 'short')).toMatchObject({ id, isShort: true });
    expect((await listModules())[0]).toMatchObject({ minutes: 30, shortMinutes: 20 });
  });
});

test('the library is whole: items by their ids, terms and works by the alphabet, the essay as it was loaded', async () => {
  const item = {
    case: 'c',
    factors: [],
    type: 'fact',
    statement: 's',
    supports: 'context',
    contested: '',
    strength: 'weak',
    afterEssay: false,
    citations: [],
  } as const;
  const essay = {
    ...EMPTY_CURRICULUM.essay,
    claims: [{ id: 'E1', part: 'p', claim: 'c', types: ['fact' as const], position: 'context' as const }],
  };
  await loadCurriculum({
    ...EMPTY_CURRICULUM,
    essay,
    leftOut: [{ claim: 'c', why: 'w' }],
    evidence: ['DS-10', 'DS-9', 'AI-1'].map((id) => ({ ...item, id, factors: [], citations: [] })),
    terms: ['b', 'a'].map((id) => ({ id, term: id, definition: 'd', sources: ['K'] })),
    citations: ['z', 'y'].map((key) => ({ key, text: key, url: null, seen: null })),
    modules: [buildModule()],
  });
  expect((await listLibrary()).map(({ id }) => id)).toEqual(['AI-1', 'DS-9', 'DS-10']);
  expect(await listGlossary()).toEqual(['a', 'b'].map((id) => ({ id, term: id, definition: 'd', sources: ['K'] })));
  expect((await listCitations()).map(({ key }) => key)).toEqual(['y', 'z']);
  expect(await findEssay()).toEqual({ essay, leftOut: [{ claim: 'c', why: 'w' }] });
  const [whole] = await listWholeModules();
  expect(whole?.sources.map(({ slug }) => slug)).toEqual(['practice', 'reading']);
  expect(JSON.stringify(whole)).not.toContain('Secret of the key');
});
