import { useTranslations } from 'next-intl';
import type { Built, ChainExercise } from '@/lib/domain/exercise';
import { type ChainRow, compareChain } from '@/lib/domain/exercise-compare';
import { ChainGutter } from './chain-gutter';
import { layLanes } from './chain-lanes';
import { ChainSentence } from './chain-sentence';
import type { ReadingProps } from './exercise-reading';
import { ExerciseItemWords, ReadingItem, ReadingSection } from './reading-section';

const SIGNS = { same: 'same', turned: 'defensible', author: 'missed', own: 'otherwise' } as const satisfies Record<
  ChainRow['found'],
  string
>;
const DRAWN = ['same', 'author', 'own'] as const;

/** Both chains in one drawing, each kind of link with its own line, and the same link by link with the author's reasons. */
export function ChainReading(props: ReadingProps<ChainExercise, Extract<Built, { kind: 'chain' }>>) {
  const { id, exercise, built, evidence } = props;
  const t = useTranslations('player.exercise.chain');
  const { items, answers } = exercise;
  const rows = compareChain(exercise, built.links);
  // A link that was drawn the other way round is two arrows in a drawing.
  const drawn = rows.flatMap(({ from, to, found }): ChainRow[] =>
    found === 'turned'
      ? [
          { from, to, found: 'author', because: null },
          { from: to, to: from, found: 'own', because: null },
        ]
      : [{ from, to, found, because: null }],
  );
  const lanes = layLanes(
    items.map(({ key }) => key),
    drawn,
  );
  const count = (found: ChainRow['found']) => rows.filter((row) => row.found === found).length;
  return (
    <ReadingSection
      id={id}
      summary={t('summary', { same: count('same'), total: answers.length, turned: count('turned'), own: count('own') })}
      evidence={evidence}
    >
      <div className="chain-drawing">
        <ul className="chain-legend">
          {DRAWN.map((found) => (
            <li key={found}>
              <svg width="40" height="8" aria-hidden="true" focusable="false">
                <line className="chain-line" data-found={found} x1="0" x2="40" y1="4" y2="4" />
              </svg>
              {t(`legend.${found}`)}
            </li>
          ))}
        </ul>
        <ol className="chain-items">
          {items.map((item, row) => (
            <li className="chain-item" key={item.key}>
              <span className="chain-node statement">
                <ExerciseItemWords item={item} evidence={evidence} />
              </span>
              <ChainGutter row={row} lanes={lanes} />
            </li>
          ))}
        </ol>
      </div>
      <ol className="comparisons">
        {rows.map(({ from, to, found, because }, index) => (
          <ReadingItem
            key={`${from} ${to}`}
            words={<ChainSentence link={{ from, to }} items={items} />}
            number={t('number', { number: index + 1 })}
            found={SIGNS[found]}
            says={t(`found.${found}`)}
          >
            {because ? <p className="prose">{because}</p> : null}
          </ReadingItem>
        ))}
      </ol>
    </ReadingSection>
  );
}
