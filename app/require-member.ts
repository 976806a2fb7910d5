import { redirect } from 'next/navigation';
import { findViewer, requireViewer } from '@/lib/auth';
import { getClassroomForStudent } from '@/lib/data/classrooms';
import { ExpectedError } from '@/lib/domain/expected-error';
import type { Viewer } from '@/lib/domain/person';
import { paths } from '@/lib/paths';
import { idSchema, joinSchema } from '@/lib/schemas/classroom';

async function isIn(viewer: Viewer, classroomId: string): Promise<boolean> {
  try {
    await getClassroomForStudent(viewer, classroomId);
    return true;
  } catch (error) {
    if (error instanceof ExpectedError) return false;
    throw error;
  }
}

/**
 * Who is asking for a page of a class. Whoever is not in it, but whose link carries a code, is led to joining first and
 * comes back to `here` afterwards. The code is checked, and the try counted, only once they join: a page that is merely
 * opened costs the school none of its tries. Without a code the class is not there for them, as ever.
 */
export async function requireMember(classroomId: string, code: unknown, here: string): Promise<Viewer> {
  const given = joinSchema.safeParse({ code });
  if (!given.success || !idSchema.safeParse(classroomId).success) return requireViewer();
  const viewer = await findViewer();
  if (!viewer || !(await isIn(viewer, classroomId))) redirect(paths.joinFor(given.data.code, here));
  return viewer;
}
