import { redirect } from 'next/navigation';
import { nextStep } from '@/lib/domain/progress';
import { paths } from '@/lib/paths';
import { loadAttempt } from './load';

/** Goes on where the person stopped. */
export default async function AttemptPage(props: { params: Promise<{ attempt: string }> }) {
  const { attempt, version, work } = await loadAttempt((await props.params).attempt);
  redirect(paths.step(attempt.id, nextStep(version.content.steps, work).key));
}
