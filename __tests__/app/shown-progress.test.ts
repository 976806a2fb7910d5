import { type ListedStudent, pickStudents } from '@/app/(teach)/teach/[classroom]/[assignment]/progress/shown-progress';
import { type ProgressView, progressViewSchema } from '@/lib/schemas/progress-view';

const student = (name: string, change: Partial<ListedStudent>) =>
  ({ name, sectionId: null, state: 'working', stepsDone: [], tags: 0, lastWorkAt: null, ...change }) as ListedStudent;

const STUDENTS = [
  student('Ann', { sectionId: 'one', tags: 3, stepsDone: ['a'], state: 'stuck', lastWorkAt: new Date(2) }),
  student('Ben', { sectionId: 'two', tags: 3, stepsDone: ['a', 'b'], state: 'overdue', lastWorkAt: new Date(1) }),
  student('Cem', { tags: 9, state: 'not-begun' }),
];

const everybody: ProgressView = progressViewSchema.parse({});
const names = (view: Partial<ProgressView>) =>
  pickStudents(STUDENTS, { ...everybody, ...view }).map(({ name }) => name);

test.each<{ name: string; view: Partial<ProgressView>; shown: string[] }>([
  { name: 'everybody by name', view: {}, shown: ['Ann', 'Ben', 'Cem'] },
  { name: 'the other way round', view: { order: 'down' }, shown: ['Cem', 'Ben', 'Ann'] },
  { name: 'by tags, on ties by name', view: { sort: 'tags' }, shown: ['Ann', 'Ben', 'Cem'] },
  { name: 'most tags first, on ties by name', view: { sort: 'tags', order: 'down' }, shown: ['Cem', 'Ann', 'Ben'] },
  { name: 'by steps', view: { sort: 'steps' }, shown: ['Cem', 'Ann', 'Ben'] },
  { name: 'by last work, those without any first', view: { sort: 'last' }, shown: ['Cem', 'Ben', 'Ann'] },
  { name: 'by where they are, those to look after first', view: { sort: 'state' }, shown: ['Ben', 'Ann', 'Cem'] },
  { name: 'one section', view: { section: 'one' }, shown: ['Ann'] },
  { name: 'those who are stuck', view: { state: 'stuck' }, shown: ['Ann'] },
  { name: 'nobody', view: { section: 'two', state: 'stuck' }, shown: [] },
])('$name', ({ view, shown }) => {
  expect(names(view)).toEqual(shown);
});

test('what cannot be read in an address shows everybody by name', () => {
  const asked = { section: 'x', state: 'lazy', sort: 'score', order: ['up', 'down'] };
  expect(progressViewSchema.parse(asked)).toEqual({ section: null, state: null, sort: 'name', order: 'up' });
});
