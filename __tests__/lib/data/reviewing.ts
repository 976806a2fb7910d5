import { buildEdit, buildTag, makeMember, makeStudent, makeTaughtAssignment, makeViewer } from '@/__tests__/factories';
import { commitAttempt, getAttemptForViewer } from '@/lib/data/attempts';
import { db } from '@/lib/data/database';
import { handIn } from '@/lib/data/hand-ins';
import { applyOperations } from '@/lib/data/operations';
import { getReviewedAttempt } from '@/lib/data/reviewed-attempts';
import { createSection } from '@/lib/data/sections';
import { getAssignmentForStaff } from '@/lib/data/staff';
import { toAddress } from '@/lib/domain/pen-name';

export const at = (hour: number, minute = 0) => new Date(Date.UTC(2026, 9, 5, hour, minute));

/** A class with an assistant in one of its two sections, and a student of each, the first of whom has handed in at ten. */
export async function makeReviewedClass(settings: Parameters<typeof makeTaughtAssignment>[0] = {}) {
  const taught = await makeTaughtAssignment({ tagsAsked: 1, ...settings });
  const { classroom, assignment, version } = taught;
  const { spaceId } = classroom;
  const [source] = version.sources;
  if (!source) throw new Error('The small module has a source');
  const sam = await makeStudent(taught, 'Samira Student');
  const olu = await makeStudent(taught, 'Olu Other');
  const [red, blue] = [await createSection(classroom, 'Red'), await createSection(classroom, 'Blue')];
  const place = (personId: string, sectionId: string) =>
    db().enrollment.update({ where: { spaceId_personId: { spaceId, personId } }, data: { sectionId } });
  await place(sam.student.id, red.id);
  await place(olu.student.id, blue.id);
  const [assistant, elsewhere] = [
    await makeMember(classroom, 'Ada Assistant', 'assistant'),
    await makeMember(classroom, 'Eli Elsewhere', 'assistant'),
  ];
  await db().sectionAssistant.createMany({
    data: [
      { spaceId, sectionId: red.id, personId: assistant.id },
      { spaceId, sectionId: blue.id, personId: elsewhere.id },
    ],
  });
  const tag = buildTag(source.id, 0, 20, { because: 'It says where the lab is.' });
  await applyOperations(sam.attempt, [tag], at(8));
  await commitAttempt(sam.attempt, at(9));
  const edit = buildEdit(tag, tag.id, { position: 'sequence', reason: 'The class read it so.' });
  await applyOperations(await getAttemptForViewer(sam.student, sam.attempt.id), [edit], at(9, 30));
  await handIn(sam.attempt, at(10));
  const address = toAddress(sam.attempt.penName ?? '');
  return {
    ...{ ...taught, source, sam, olu, assistant, elsewhere, tag, edit, address },
    stranger: await makeViewer('Sasha Stranger'),
    /** The assignment in the hands of somebody. */
    held: (viewer: { id: string }) =>
      getAssignmentForStaff({ ...taught.instructor, ...viewer }, spaceId, assignment.id),
    /** Samira's work in the hands of the instructor. */
    work: async () => getReviewedAttempt(assignment, address),
  };
}
