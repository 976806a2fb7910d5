import { redirect } from 'next/navigation';
import { forgiveTry, limitTries } from '@/lib/actions/asking';
import { findViewer, requireViewer } from '@/lib/auth';
import { findClassroomByCode, getClassroomForStudent } from '@/lib/data/classrooms';
import { CODES_PER_ADDRESS } from '@/lib/data/throttle';
import { ExpectedError } from '@/lib/domain/expected-error';
import type { Viewer } from '@/lib/domain/person';
import { paths } from '@/lib/paths';
import { idSchema, joinSchema } from '@/lib/schemas/classroom';

/** Nothing where something planned for went wrong. */
async function orNothing<T>(get: () => Promise<T>): Promise<T | null> {
  try {
    return await get();
  } catch (error) {
    if (error instanceof ExpectedError) return null;
    throw error;
  }
}

/** The code, when it is that of this class. Counted like every other try of a code. */
async function findCode(classroomId: string, given: unknown): Promise<string | null> {
  const parsed = joinSchema.safeParse({ code: given });
  if (!parsed.success) return null;
  const { code } = parsed.data;
  const found = await orNothing(async () => {
    await limitTries('code', CODES_PER_ADDRESS);
    return findClassroomByCode(code);
  });
  if (found?.id !== classroomId) return null;
  await forgiveTry('code');
  return code;
}

/**
 * Who is asking for a page of a class. Whoever is not in it, but whose link carries its code, is offered to join first
 * and comes back to `here` afterwards; without the code the class is not there for them, as ever.
 */
export async function requireMember(classroomId: string, code: unknown, here: string): Promise<Viewer> {
  const viewer = await findViewer();
  if (!idSchema.safeParse(classroomId).success) return requireViewer();
  const isIn = viewer && (await orNothing(() => getClassroomForStudent(viewer, classroomId)));
  const joining = isIn || code === undefined ? null : await findCode(classroomId, code);
  if (joining) redirect(paths.joinFor(joining, here));
  return requireViewer();
}
