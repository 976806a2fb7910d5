import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { SheetPage } from '@/app/sheet-page';
import { PairWall } from '@/components/dashboard/arguments/pair-wall';
import { StateBox } from '@/components/ui/state-box';
import type { StaffAssignment } from '@/lib/data/staff';
import type { listWallPairs } from '@/lib/domain/class-arguments';
import { passageOf, shortenForWall } from '@/lib/domain/projection';
import type { Source } from '@/lib/domain/source';
import { paths } from '@/lib/paths';

interface ArgumentsWallProps {
  assignment: StaffAssignment;
  /** Of the module. */
  title: string;
  sources: Source[];
  pairs: ReturnType<typeof listWallPairs>;
  /** Which of them, from 1; one too high is the last. */
  pair: number;
}

/** One contrasting pair before the class: the words, two ways to use them, and no name. */
export async function ArgumentsWall({ assignment, title, sources, pairs, pair }: ArgumentsWallProps) {
  const t = await getTranslations('arguments.wall');
  const address = (search: Record<string, string>) =>
    paths.dashboard(assignment.spaceId, assignment.id, 'arguments', search);
  const number = Math.min(pair, pairs.length);
  const words = pairs[number - 1];
  const source = sources.find(({ id }) => id === words?.sourceId);
  const passage = words && source ? passageOf(source, words.sentence) : null;
  if (!words || !passage) {
    return (
      <SheetPage title={title} width="narrow">
        <StateBox kind="empty" title={t('none')} action={<Link href={address({})}>{t('back')}</Link>}>
          {t('noneText')}
        </StateBox>
      </SheetPage>
    );
  }
  const wall = (to: number) => address({ as: 'wall', pair: String(to) });
  return (
    <PairWall
      title={title}
      passage={passage}
      // Only what is read: neither pen names nor ids go to a wall.
      readings={words.pair.map(({ position, because }) => ({ position, because: shortenForWall(because) }))}
      number={number}
      of={pairs.length}
      before={number > 1 ? wall(number - 1) : null}
      after={number < pairs.length ? wall(number + 1) : null}
      back={address({})}
    />
  );
}
