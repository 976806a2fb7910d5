import { fitsStep } from '@/lib/domain/exercise-fit';
import type { ModuleVersion } from '@/lib/domain/module';
import type { Operation } from '@/lib/domain/operation';
import { readCurriculum } from '@/prisma/curriculum-files';
import { simulateStudent } from '@/prisma/simulated-student';

const [part] = readCurriculum('prisma/curriculum').modules.filter(({ content }) => content.slug === 'deepseeks-people');
if (!part) throw new Error('The demonstration’s module is not there');
const [calibration, ...sources] = part.sources.map((source) => ({ ...source, id: source.slug }));
if (!calibration) throw new Error('The module has no texts');
const version: ModuleVersion = { id: 'version', version: 1, content: part.content, calibration, sources };
const keys = Object.fromEntries(
  sources.map(({ id }) => [
    id,
    part.key
      .filter(({ source }) => source === id)
      .map(({ span, source, ...tag }, index) => ({ ...tag, ...span, sourceId: source, id: `${source}-${index}` })),
  ]),
);
const students = Array.from({ length: 32 }, (_, index) => simulateStudent(index + 1, version, keys, (name) => name));
const responsesOf = (kind: string): Extract<Operation, { kind: 'response.keep' }>[] => {
  const steps = part.content.steps.filter((step) => step.kind === kind).map(({ key }) => key);
  return students.flatMap(({ laterWork }) =>
    laterWork.flatMap((one) => (one.kind === 'response.keep' && steps.includes(one.step) ? [one] : [])),
  );
};

test('the same number always does the same work', () => {
  const again = Array.from({ length: 32 }, (_, index) => simulateStudent(index + 1, version, keys, (name) => name));
  expect(again).toEqual(students);
});

test.each(['exercise', 'opposite'] as const)(
  'many, but not all, respond to the step of the kind %s, and it fits',
  (kind) => {
    const responses = responsesOf(kind);
    expect(responses.length).toBeGreaterThan(15);
    expect(responses.length).toBeLessThan(32);
    for (const { step, built } of responses) {
      expect(built).not.toBeNull();
      expect(fitsStep(built, { kind, exercise: part.content.exercises?.[step] ?? null })).toBe(true);
    }
  },
);

test('those who argue the other side argue against the side they started from', () => {
  for (const { firstWork, laterWork } of students) {
    const stance = firstWork.find((one) => one.kind === 'stance.keep');
    const side = laterWork.flatMap((one) =>
      one.kind === 'response.keep' && one.built?.kind === 'opposite' ? [one.built.side] : [],
    )[0];
    if (side === undefined || stance?.kind !== 'stance.keep' || stance.value === 0) continue;
    expect(side).toBe(stance.value > 0 ? 'transfer' : 'indigenous');
  }
});
