import { notFound } from 'next/navigation';
import { cache } from 'react';
import { requireViewer } from '@/lib/auth';
import { getAttemptForViewer } from '@/lib/data/attempts';
import { getModuleVersion } from '@/lib/data/modules';
import { getWork } from '@/lib/data/work';
import { ExpectedError } from '@/lib/domain/expected-error';
import { idSchema } from '@/lib/schemas/classroom';

/** The attempt of an address with everything its steps show, once per request; not yours and not there are both 404. */
export const loadAttempt = cache(async (id: string) => {
  const viewer = await requireViewer();
  if (!idSchema.safeParse(id).success) notFound();
  try {
    const attempt = await getAttemptForViewer(viewer, id);
    const asOf = new Date().toISOString();
    const [version, work] = await Promise.all([getModuleVersion(attempt.moduleVersionId), getWork(attempt)]);
    return { viewer, attempt, version, work, asOf };
  } catch (error) {
    if (error instanceof ExpectedError) notFound();
    throw error;
  }
});
