'use server';

import { revalidatePath } from 'next/cache';
import { castVote, getBallotForVoter } from '@/lib/data/votes';
import { ExpectedError } from '@/lib/domain/expected-error';
import { paths } from '@/lib/paths';
import { voteSchema } from '@/lib/schemas/projection';
import { getChanging, readId } from './asking';
import { readForm } from './form';
import { type Outcome, outcome } from './outcome';

/**
 * Votes on a projected passage, or changes one's vote. The form names its passage, so that an old page never votes on
 * the next one. Given to a form that works without script as well, so it takes the answer before.
 */
export async function vote(
  classroomId: string,
  assignmentId: string,
  projectionId: string,
  _before: Outcome<null> | null,
  form: FormData,
): Promise<Outcome<null>> {
  return outcome(async () => {
    const viewer = await getChanging();
    const ballot = await getBallotForVoter(viewer, readId(classroomId), readId(assignmentId));
    if (ballot.state !== 'open' || ballot.votable.projectionId !== readId(projectionId)) {
      throw new ExpectedError('vote-over');
    }
    await castVote(ballot.votable, readForm(voteSchema, form).position, new Date());
    revalidatePath(paths.vote(classroomId, assignmentId));
    return null;
  });
}
