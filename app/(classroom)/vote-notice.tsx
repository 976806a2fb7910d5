import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { listOpenVotes } from '@/lib/data/votes';
import { paths } from '@/lib/paths';

/** A line for each vote that is open in a class; the page around it has made sure that its reader is in the class. */
export async function VoteNotice({ spaceId }: { spaceId: string }) {
  const [votes, t] = await Promise.all([listOpenVotes({ spaceId }), getTranslations('wall.vote')]);
  return votes.map(({ id, title }) => (
    <p className="vote-notice no-print" key={id}>
      {t.rich('open', { title, link: (words) => <Link href={paths.vote(spaceId, id)}>{words}</Link> })}
    </p>
  ));
}
