import { getFormatter } from 'next-intl/server';
import { ContestedCard } from '@/components/dashboard/contested/contested-card';
import { HELD } from '@/components/dashboard/live/held-lists';
import { putOnWall, setAside } from '@/lib/actions/projections';
import type { StaffAssignment } from '@/lib/data/staff';
import { POSITIONS } from '@/lib/domain/debate';
import { quoteOf } from '@/lib/domain/spans';
import { paths } from '@/lib/paths';
import type { ContestedView } from '@/lib/schemas/contested-view';
import { type CardReasonRow, listReasonsOf, type RankedPassage } from './load-contested';

interface ContestedCardsProps {
  assignment: StaffAssignment;
  /** In the order of the ranking, each with its place. */
  passages: { rank: number; passage: RankedPassage }[];
  view: ContestedView;
  /** More than one text stands in the list. */
  isMixed: boolean;
  onWall: { sourceId: string; sentence: number; openedAt: Date } | null;
  mayChange: boolean;
  address: (change: Partial<ContestedView>) => string;
}

const byPosition = (a: CardReasonRow, b: CardReasonRow) =>
  POSITIONS.indexOf(a.position) - POSITIONS.indexOf(b.position);

/** The cards of the passages that divide the class most. */
export async function ContestedCards(props: ContestedCardsProps) {
  const { assignment, passages, view, isMixed, onWall, mayChange, address } = props;
  const { spaceId, id, classroom } = assignment;
  const [reasons, format] = await Promise.all([
    listReasonsOf(
      assignment,
      passages.map(({ passage }) => passage),
    ),
    getFormatter(),
  ]);
  const { timeZone } = classroom;
  const timeOf = (at: Date) => format.dateTime(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });
  return (
    <ol className="contested-cards" {...HELD}>
      {passages.map(({ rank, passage: { source, sentence, counts, people, split } }, index) => {
        const { pair = [], given = [] } = reasons[index] ?? {};
        const isOpened = view.from === source.slug && view.sentence === sentence;
        const isOnWall = onWall?.sourceId === source.id && onWall.sentence === sentence;
        const span = source.sentences.find(({ number }) => number === sentence);
        return (
          <ContestedCard
            key={`${source.id} ${sentence}`}
            rank={rank}
            source={source.slug}
            title={isMixed ? source.title : null}
            sentence={sentence}
            words={span ? quoteOf(source.text, span) : ''}
            measure={view.on}
            counts={counts}
            people={people}
            split={split}
            pair={pair}
            given={given.length}
            listed={isOpened ? given.toSorted(byPosition) : null}
            onWall={isOnWall ? timeOf(onWall.openedAt) : null}
            heatHref={paths.heatMap(spaceId, id, { source: source.slug, sentence })}
            reasonsHref={`${address(isOpened ? { sentence: null, from: '' } : { sentence, from: source.slug })}#passage-${source.slug}-${sentence}`}
            wallHref={paths.wall(spaceId, id)}
            acts={
              mayChange
                ? {
                    put: putOnWall.bind(null, spaceId, id),
                    setAside: (tagId, isSetAside) => setAside.bind(null, spaceId, id, tagId, isSetAside),
                  }
                : null
            }
          />
        );
      })}
    </ol>
  );
}
