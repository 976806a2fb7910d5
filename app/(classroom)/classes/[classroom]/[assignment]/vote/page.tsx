import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { LiveUpdates } from '@/app/live-updates';
import { orNotFound } from '@/app/or-not-found';
import { SheetPage } from '@/app/sheet-page';
import { Ballot, VotedPassage } from '@/components/dashboard/wall/ballot';
import { BothSplits } from '@/components/dashboard/wall/both-splits';
import { StateBox } from '@/components/ui/state-box';
import { vote } from '@/lib/actions/votes';
import { requireViewer } from '@/lib/auth';
import { type Ballot as BallotOf, getBallotForVoter } from '@/lib/data/votes';
import { paths } from '@/lib/paths';

interface VotePageProps {
  params: Promise<{ classroom: string; assignment: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('wall.vote'))('title') };
}

/** The vote that has ended: one's own, and both splits for those who may see the class. */
async function OverVote({ passage, own, splits }: Extract<BallotOf, { state: 'over' }>) {
  const [t, tPosition] = await Promise.all([getTranslations('wall.vote'), getTranslations('debate.positions')]);
  return (
    <>
      <VotedPassage passage={passage} />
      <StateBox kind="empty" title={t('overTitle')}>
        <p>
          {own ? t('own', { position: tPosition(`${own}.name`) }) : t('ownNone')} {t('over')}
        </p>
      </StateBox>
      {splits ? <BothSplits {...splits} /> : <p className="note">{t('sealed')}</p>}
    </>
  );
}

/** The vote before it is opened again: what one voted is not gone. */
async function ClosedVote({ passage, own }: Extract<BallotOf, { state: 'closed' }>) {
  const [t, tPosition] = await Promise.all([getTranslations('wall.vote'), getTranslations('debate.positions')]);
  return (
    <>
      <VotedPassage passage={passage} />
      <StateBox kind="empty" title={t('closedTitle')}>
        <p>
          {t('own', { position: tPosition(`${own}.name`) })} {t('closed')}
        </p>
      </StateBox>
    </>
  );
}

/** The passage on the wall, to be voted on from one's own device by everybody in the class. */
export default async function VotePage({ params }: VotePageProps) {
  const viewer = await requireViewer();
  const { classroom, assignment } = await params;
  const ballot = await orNotFound(assignment, () =>
    orNotFound(classroom, () => getBallotForVoter(viewer, classroom, assignment)),
  );
  const t = await getTranslations('wall.vote');
  return (
    <SheetPage
      title={ballot.title}
      lead={ballot.state === 'open' ? t('lead') : undefined}
      crumbs={<Link href={paths.classroom(classroom)}>{t('crumb')}</Link>}
      width="narrow"
    >
      {ballot.state === 'none' ? (
        <StateBox kind="empty" title={t('noneTitle')}>
          {t('none')}
        </StateBox>
      ) : ballot.state === 'open' ? (
        <Ballot
          key={ballot.votable.projectionId}
          passage={ballot.passage}
          own={ballot.own}
          action={vote.bind(null, classroom, assignment, ballot.votable.projectionId)}
        />
      ) : ballot.state === 'closed' ? (
        <ClosedVote {...ballot} />
      ) : (
        <OverVote {...ballot} />
      )}
      {ballot.state === 'none' || ballot.isCounted ? null : <p className="note">{t('staff')}</p>}
      <LiveUpdates classroom={classroom} assignment={assignment} />
    </SheetPage>
  );
}
