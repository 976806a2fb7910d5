import 'server-only';
import type { ExportFile } from '@/lib/domain/export-file';
import { writeAudit } from './audit';
import { db } from './database';
import type { StaffAssignment } from './staff';

/**
 * Enters that somebody takes a copy of a class’s work, or the trail of one student, without whose it is; it has to be
 * there before anything is handed out. In a class of simulated students nobody has a right to know of it.
 */
export async function noteExport(assignment: StaffAssignment, file: ExportFile | 'trail'): Promise<void> {
  const { spaceId, id: assignmentId, classroom } = assignment;
  if (classroom.isSimulated) return;
  const actorId = classroom.enrollment.personId;
  await db().$transaction((tx) =>
    writeAudit(tx, { spaceId, actorId, act: 'work.exported', about: { assignmentId, file } }),
  );
}
