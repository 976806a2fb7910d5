import { notFound, redirect } from 'next/navigation';
import { orNotFound } from '@/app/or-not-found';
import { requireMember } from '@/app/require-member';
import { listAssignments } from '@/lib/data/assignments';
import { getClassroomForStudent } from '@/lib/data/classrooms';
import { paths } from '@/lib/paths';

interface AssignedPageProps {
  params: Promise<{ classroom: string; assignment: string }>;
  searchParams: Promise<{ code?: string | string[] }>;
}

/** Where the link of an assignment leads: to one's own work on it, or to the class where it can be begun. */
export default async function AssignedPage({ params, searchParams }: AssignedPageProps) {
  const [{ classroom: id, assignment: assignmentId }, { code }] = await Promise.all([params, searchParams]);
  const viewer = await requireMember(id, code, paths.assigned(id, assignmentId));
  const classroom = await orNotFound(id, () => getClassroomForStudent(viewer, id));
  const assignment = (await listAssignments(classroom)).find((one) => one.id === assignmentId);
  if (!assignment) notFound();
  redirect(assignment.attemptId ? paths.attempt(assignment.attemptId) : paths.classroom(id));
}
