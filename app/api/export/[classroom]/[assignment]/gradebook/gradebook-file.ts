import type { TaughtAssignment } from '@/lib/data/assignments';
import { listGrades } from '@/lib/data/grades';
import { BYTE_ORDER_MARK, csvLine } from '@/lib/domain/csv';
import { type Gradebook, layGradebook } from '@/lib/domain/grade-layouts';

/** Released results by name as CSV for the gradebook of another system. */
export async function* writeGradebook(
  assignment: TaughtAssignment,
  gradebook: Gradebook,
  title: string,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK;
  // One line per person and no words of theirs: the list is as long as the class and no longer.
  for (const line of layGradebook(gradebook, title, await listGrades(assignment))) yield csvLine(line);
}
