import type { Dashboard, DashboardParams } from '@/app/(teach)/teach/[classroom]/[assignment]/dashboard';
import { orNotFound } from '@/app/or-not-found';
import { requireViewer } from '@/lib/auth';
import { cutOf, getAssignmentForInstructor, type TaughtAssignment } from '@/lib/data/assignments';
import { getModuleVersion } from '@/lib/data/modules';
import { takeRun } from '@/lib/domain/module';

/** What a page that only instructors see begins with; for an assistant it is as little there as for a stranger. */
export async function loadTaught({
  params,
}: Pick<DashboardParams, 'params'>): Promise<Dashboard & { assignment: TaughtAssignment }> {
  const viewer = await requireViewer();
  const { classroom, assignment: id } = await params;
  const assignment = await orNotFound(id, () =>
    orNotFound(classroom, () => getAssignmentForInstructor(viewer, classroom, id)),
  );
  const version = takeRun(await getModuleVersion(assignment.moduleVersionId), cutOf(assignment));
  return { viewer, assignment, version };
}
