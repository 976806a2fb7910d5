import { v7 as newId } from 'uuid';
import { withDatabase } from '@/__tests__/database';
import { buildEdit, buildTag, makeMember, makeStudent, makeTaughtAssignment, makeViewer } from '@/__tests__/factories';
import { together } from '@/__tests__/together';
import { POST } from '@/app/api/sync/route';
import { findViewer } from '@/lib/auth';
import { db } from '@/lib/data/database';
import { getWork } from '@/lib/data/work';
import type { Viewer } from '@/lib/domain/person';
import { messages } from '@/lib/messages/catalogue';
import { LARGEST_BODY } from '@/lib/schemas/operation';

// Who is signed in is a matter of cookies, which a test has none of; everything behind it is real.
jest.mock('@/lib/auth', () => ({ findViewer: jest.fn() }));
jest.mock('next-intl/server', () => ({
  getTranslations: async (namespace: 'operations') => {
    const { createTranslator } = jest.requireActual<typeof import('use-intl/core')>('use-intl/core');
    const { messages: all } = jest.requireActual<typeof import('@/lib/messages/catalogue')>('@/lib/messages/catalogue');
    return createTranslator({ locale: 'en-GB', messages: all, namespace });
  },
}));

withDatabase();

const signedIn = jest.mocked(findViewer);
beforeEach(() => signedIn.mockReset().mockResolvedValue(null));

async function setUp() {
  const taught = await makeTaughtAssignment();
  const { student, attempt } = await makeStudent(taught, 'Sam Student');
  const [source] = taught.version.sources;
  if (!source) throw new Error('The small module has a source');
  return { ...taught, student, attempt, source };
}

/** Sends a body as it stands and returns the answer, as a browser would read it. */
async function send(viewer: Viewer | null, body: string | ReadableStream | null, headers: Record<string, string> = {}) {
  signedIn.mockResolvedValue(viewer);
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, headers, duplex: 'half' };
  const response = await POST(new Request('http://localhost:3000/api/sync', init));
  expect(response.headers.get('cache-control')).toBe('no-store');
  return { status: response.status, body: await response.json() };
}

const sendBatch = (viewer: Viewer | null, attempt: string, operations: unknown[]) =>
  send(viewer, JSON.stringify({ attempt, operations }));

/** How many rows there are of everything that a batch can leave behind. */
function countRows() {
  return Promise.all([
    db().operation.count(),
    db().tag.count(),
    db().tagRevision.count(),
    db().tagTouch.count(),
    db().stepDone.count(),
    db().stance.count(),
    db().predictionAnswer.count(),
    db().response.count(),
    db().argument.count(),
    db().warrant.count(),
  ]);
}

describe('a request that cannot be taken', () => {
  test.each([
    { name: 'no body', body: null },
    { name: 'words', body: 'save this' },
    { name: 'half of it', body: '{"attempt":"' },
    { name: 'null', body: 'null' },
    { name: 'a list', body: '[]' },
    { name: 'no operations', body: JSON.stringify({ attempt: newId(), operations: [] }) },
    { name: 'an attempt that is no id', body: JSON.stringify({ attempt: 'mine', operations: [{}] }) },
    { name: 'an extra field', body: JSON.stringify({ attempt: newId(), operations: [{}], person: newId() }) },
    {
      name: 'more operations than a batch holds',
      body: JSON.stringify({ attempt: newId(), operations: Array(101).fill({}) }),
    },
  ])('$name: 400', async ({ body }) => {
    const { student } = await setUp();
    expect(await send(student, body)).toEqual({
      status: 400,
      body: { code: 'not-json', message: messages.operations['not-json'] },
    });
  });

  const tooLarge = { status: 413, body: { code: 'too-large', message: messages.operations['too-large'] } };

  test('larger than 256 KB, and saying so: 413 before it is read', async () => {
    const { student } = await setUp();
    const headers = { 'content-length': String(LARGEST_BODY + 1) };
    expect(await send(student, '{}', headers)).toEqual(tooLarge);
  });

  test('larger than 256 KB, without saying so: 413', async () => {
    const { student, attempt, source } = await setUp();
    const operations = Array.from({ length: 30 }, () => buildTag(source.id, 0, 20, { because: 'x'.repeat(9_900) }));
    const bytes = new TextEncoder().encode(JSON.stringify({ attempt: attempt.id, operations }));
    expect(bytes.length).toBeGreaterThan(LARGEST_BODY);
    const body = new ReadableStream({
      start(controller) {
        for (let at = 0; at < bytes.length; at += 65_536) controller.enqueue(bytes.slice(at, at + 65_536));
        controller.close();
      },
    });
    const before = await countRows();
    expect(await send(student, body)).toEqual(tooLarge);
    expect(await countRows()).toEqual(before);
  });

  test('nobody signed in: 401, and what was written is safe on the device', async () => {
    const { attempt, source } = await setUp();
    const before = await countRows();
    expect(await sendBatch(null, attempt.id, [buildTag(source.id, 0, 20)])).toEqual({
      status: 401,
      body: { code: 'sign-in-again', message: messages.operations['sign-in-again'] },
    });
    expect(await countRows()).toEqual(before);
  });

  test('somebody else’s attempt, a classmate’s or a student’s, is the same 404 as one that does not exist', async () => {
    const { classroom, instructor, student, attempt, source } = await setUp();
    const people = [
      await makeViewer('Sasha Stranger', { isAdmin: true }),
      await makeMember(classroom, 'Olga'),
      instructor,
    ];
    const before = await countRows();
    const refused = { status: 404, body: { code: 'unknown-attempt', message: messages.operations['unknown-attempt'] } };
    for (const person of people) {
      expect(await sendBatch(person, attempt.id, [buildTag(source.id, 0, 20)])).toEqual(refused);
    }
    expect(await sendBatch(student, newId(), [buildTag(source.id, 0, 20)])).toEqual(refused);
    expect(await countRows()).toEqual(before);
  });
});

describe('a batch', () => {
  test('of good operations is applied, with the server’s time', async () => {
    const { student, attempt, source } = await setUp();
    const tag = buildTag(source.id, 0, 20, { because: '因为 👩‍🔬' });
    const done = { id: newId(), kind: 'step.done', step: 'explain' };
    const began = Date.now();
    const { status, body } = await sendBatch(student, attempt.id, [tag, done]);
    expect(status).toBe(200);
    const applied = { outcome: 'applied', status: 200, code: null, message: null, late: false };
    expect(body.answers).toEqual([
      { id: tag.id, ...applied },
      { id: done.id, ...applied },
    ]);
    expect(Date.parse(body.at)).toBeGreaterThanOrEqual(began);
    expect(body.at).toBe(new Date(body.at).toISOString());
    expect(await getWork(attempt)).toMatchObject({ tags: [{ because: '因为 👩‍🔬' }], stepsDone: ['explain'] });
  });

  test('with everything in it answers each operation with its sentence', async () => {
    const { student, attempt, source } = await setUp();
    const [good, outside, long] = [
      buildTag(source.id, 0, 20),
      buildTag(source.id, 0, 9_999),
      buildTag(source.id, 22, 30, { because: 'x'.repeat(10_001) }),
    ];
    const [edit, stale] = [
      buildEdit(good, good.id, { because: 'better' }),
      buildEdit(good, good.id, { because: 'older' }),
    ];
    const operations = [
      good,
      outside,
      buildEdit(outside, outside.id, { end: 20 }),
      { ...buildTag(source.id, 0, 5), quote: 'forged' },
      edit,
      stale,
      long,
      { ...buildTag(source.id, 0, 5), because: 'half \ud83d' },
      { id: newId(), kind: 'step.done', step: 'no-such-step' },
      good,
      {
        id: newId(),
        kind: 'stance.keep',
        phase: 'after',
        value: 0,
        position: 'sequence',
        confidence: 3,
        movedBy: [],
        unmoved: '',
      },
    ];
    const { status, body } = await sendBatch(student, attempt.id, operations);
    expect(status).toBe(200);
    const said = new Map<string, string[]>();
    for (const { id, outcome, code, message, status: answered } of body.answers) {
      const sentences: Record<string, string> = messages.operations;
      expect(message).toBe(code === null ? null : sentences[code]);
      said.set(id, [...(said.get(id) ?? []), `${answered} ${outcome} ${code ?? ''}`.trim()]);
    }
    expect(operations.map(({ id }) => said.get(id))).toEqual([
      ['200 applied', '200 already'],
      ['422 rejected span-outside'],
      ['409 rejected depends-on-rejected'],
      ['422 rejected malformed'],
      ['200 applied'],
      ['409 set-aside newer-exists'],
      ['422 rejected too-long'],
      ['422 rejected unreadable'],
      ['404 rejected unknown-step'],
      ['200 applied', '200 already'],
      ['409 rejected after-needs-commit'],
    ]);
    expect((await getWork(attempt)).tags).toMatchObject([{ id: good.tagId, because: 'better' }]);
  });

  test('sent again answers the same and changes nothing', async () => {
    const { student, attempt, source } = await setUp();
    const operations = [
      buildTag(source.id, 0, 20),
      { id: newId(), kind: 'response.keep', step: 'reflect', text: 'Once', built: null },
    ];
    await sendBatch(student, attempt.id, operations);
    const before = { rows: await countRows(), work: await getWork(attempt) };
    const { body } = await sendBatch(student, attempt.id, operations);
    expect(body.answers).toMatchObject([{ outcome: 'already' }, { outcome: 'already' }]);
    expect({ rows: await countRows(), work: await getWork(attempt) }).toEqual(before);
  });

  test('sent by two connections at the same moment is applied once', async () => {
    const { student, attempt, source } = await setUp();
    const operations = [buildTag(source.id, 0, 20), buildTag(source.id, 22, 30)];
    const answers = await together([1, 2, 3].map(() => sendBatch(student, attempt.id, operations)));
    const outcomes = answers.flatMap(({ body }) => body.answers.map(({ outcome }: { outcome: string }) => outcome));
    expect(outcomes.toSorted()).toEqual(['already', 'already', 'already', 'already', 'applied', 'applied']);
    expect((await getWork(attempt)).tags).toHaveLength(2);
  });

  test('an id in capitals is the same operation', async () => {
    const { student, attempt, source } = await setUp();
    const tag = buildTag(source.id, 0, 20);
    await sendBatch(student, attempt.id.toUpperCase(), [tag]);
    const { body } = await sendBatch(student, attempt.id, [{ ...tag, id: tag.id.toUpperCase() }]);
    expect(body.answers).toMatchObject([{ id: tag.id, outcome: 'already' }]);
  });

  test('with nothing readable in it is answered, and leaves no row', async () => {
    const { student, attempt } = await setUp();
    const before = await countRows();
    const id = newId();
    const { status, body } = await sendBatch(student, attempt.id, [null, 'words', { id, kind: 'unknown' }]);
    expect(status).toBe(200);
    const malformed = { outcome: 'rejected', status: 422, code: 'malformed', message: messages.operations.malformed };
    expect(body.answers).toMatchObject([
      { id: '', ...malformed },
      { id: '', ...malformed },
      { id, ...malformed },
    ]);
    expect(await countRows()).toEqual(before);
  });

  test('that breaks in the middle leaves nothing half written', async () => {
    const { student, attempt, source } = await setUp();
    const [first, second] = [buildTag(source.id, 0, 20), buildTag(source.id, 22, 30)];
    await db().$executeRawUnsafe(`
      CREATE FUNCTION "break_here"() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN IF NEW."id" = '${second.id}' THEN RAISE EXCEPTION 'the disk is full'; END IF; RETURN NEW; END $$`);
    await db().$executeRawUnsafe(
      'CREATE TRIGGER "break_here" BEFORE INSERT ON "tag_revision" FOR EACH ROW EXECUTE FUNCTION "break_here"()',
    );
    const before = await countRows();
    await expect(sendBatch(student, attempt.id, [first, second])).rejects.toThrow('the disk is full');
    expect(await countRows()).toEqual(before);
    await db().$executeRawUnsafe('DROP TRIGGER "break_here" ON "tag_revision"');
    const { body } = await sendBatch(student, attempt.id, [first, second]);
    expect(body.answers).toMatchObject([{ outcome: 'applied' }, { outcome: 'applied' }]);
  });
});
