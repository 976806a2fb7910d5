import { isTaught } from '@/lib/data/staff';
import type { Dashboard } from './dashboard';

/** Whether this page offers its viewer what changes the assignment: an instructor of a class that is not put away. */
export function mayChange(viewer: Dashboard['viewer'], { classroom }: Dashboard['assignment']): boolean {
  return isTaught(classroom) && viewer.kind !== 'demonstration' && classroom.archivedAt === null;
}
