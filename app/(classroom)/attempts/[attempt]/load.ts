import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { requireViewer } from '@/lib/auth';
import { getAttemptForViewer, getModuleOfAttempt } from '@/lib/data/attempts';
import { getWork } from '@/lib/data/work';
import { isBeforeOpening } from '@/lib/domain/assignment-dates';
import { ExpectedError } from '@/lib/domain/expected-error';
import { paths } from '@/lib/paths';
import { idSchema } from '@/lib/schemas/classroom';

/** The attempt of an address with everything its steps show, once per request; not yours and not there are both 404. */
export const loadAttempt = cache(async (id: string) => {
  const viewer = await requireViewer();
  if (!idSchema.safeParse(id).success) notFound();
  try {
    const attempt = await getAttemptForViewer(viewer, id);
    const now = new Date();
    // The class's page says when it opens.
    if (isBeforeOpening(attempt.dates, now)) redirect(paths.classroom(attempt.spaceId));
    const asOf = now.toISOString();
    const [version, work] = await Promise.all([getModuleOfAttempt(attempt), getWork(attempt)]);
    return { viewer, attempt, version, work, asOf };
  } catch (error) {
    if (error instanceof ExpectedError) notFound();
    throw error;
  }
});
