import { v7 as newId } from 'uuid';
import { makeViewer } from '@/__tests__/factories';
import { db } from '@/lib/data/database';

/** A demonstration class with one person on each side, as the seed makes it; returns their ids. */
export async function makeDemonstration(): Promise<{ instructor: string; student: string }> {
  const change = { kind: 'demonstration' as const, email: null };
  const instructor = await makeViewer('Demonstration instructor', change);
  const student = await makeViewer('Demonstration student', change);
  const spaceId = newId();
  await db().space.create({
    data: {
      id: spaceId,
      kind: 'classroom',
      classroom: {
        create: {
          name: 'The demonstration class',
          isSimulated: true,
          enrollments: {
            create: [
              { personId: instructor.id, role: 'instructor', penName: 'Amber Heron' },
              { personId: student.id, role: 'student', penName: 'Reed Otter' },
            ],
          },
        },
      },
    },
  });
  return { instructor: instructor.id, student: student.id };
}
