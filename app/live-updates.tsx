import { ClientMessages } from '@/app/client-messages';
import { Live } from '@/components/dashboard/live/live';
import { paths } from '@/lib/paths';

/** Has a page follow an assignment, for whoever may see it. */
export function LiveUpdates({ classroom, assignment }: { classroom: string; assignment: string }) {
  return (
    <ClientMessages parts={['live']}>
      <Live address={paths.live(classroom, assignment)} since={Date.now()} />
    </ClientMessages>
  );
}
