import { getTranslations } from 'next-intl/server';
import type { Dashboard } from '@/app/(teach)/teach/[classroom]/[assignment]/dashboard';
import { getDateWords } from '@/app/dates';
import { TrailArgument } from '@/components/dashboard/trail/trail-argument';
import { TrailResponses } from '@/components/dashboard/trail/trail-responses';
import { TrailRows } from '@/components/dashboard/trail/trail-rows';
import { TrailStance } from '@/components/dashboard/trail/trail-stance';
import { StanceShift } from '@/components/player/stance/stance-shift';
import { StateBox } from '@/components/ui/state-box';
import type { ReviewedAttempt } from '@/lib/data/reviewed-attempts';
import { paths } from '@/lib/paths';
import type { Trail } from './load';

interface TrailViewProps extends Pick<Dashboard, 'assignment' | 'version'> {
  attempt: ReviewedAttempt;
  trail: Trail;
}

const strandId = (number: number) => `strand-${number}`;

/** Whether anything in a trail came late and waits to be accepted. */
function hasWaiting({ sources, responses, lateOf, work }: Trail): boolean {
  return (
    sources.some(({ rows }) => rows.some(({ late }) => late === 'waiting')) ||
    responses.some(({ late }) => late === 'waiting') ||
    Object.keys(work.revisions).some((slot) => lateOf(slot) === 'waiting')
  );
}

/** Where somebody stands, their tags in their sentences, the argument with its evidence, and what else they wrote. */
export async function TrailView({ assignment, version, attempt, trail }: TrailViewProps) {
  const [t, tPage, dateWords] = await Promise.all([
    getTranslations('trail.trail'),
    getTranslations('trail.page'),
    getDateWords(assignment.classroom.timeZone),
  ]);
  const { work, sources, outline, responses, lateOf } = trail;
  const { before, after } = work.stances;
  const rows = sources.flatMap((source) => source.rows);
  const count = rows.filter(({ change }) => change !== 'deleted').length;
  const changed = rows.filter(({ change }) => change !== 'same').length;
  // Times stand in the table of progress beside names: here they would tell whose pen name this is.
  const committed = () => {
    if (!work.committedAt) return t('notCommitted');
    return attempt.isNamed ? t('committedAt', { date: dateWords(new Date(work.committedAt)) }) : t('committed');
  };
  return (
    <div className="trail">
      <TrailStance
        stances={work.stances}
        predictions={work.predictions}
        question={version.content.prediction.question}
        lateOf={lateOf}
        shift={after ? <StanceShift before={before?.value ?? null} after={after.value} /> : null}
      >
        <p>
          {work.committedAt ? t('tags', { count, changed }) : t('tagsOnly', { count })} {committed()}
        </p>
        {hasWaiting(trail) ? <p className="note">{tPage('lateWaiting')}</p> : null}
      </TrailStance>
      <section aria-labelledby="trail">
        <h2 id="trail">{t('title')}</h2>
        {rows.length === 0 ? (
          <StateBox kind="empty" title={t('noTags')} level={3}>
            {t('noTagsText')}
          </StateBox>
        ) : (
          sources
            .filter((source) => source.rows.length > 0)
            .map(({ slug, title, rows: own }) => (
              <div className="sheet" key={slug}>
                {sources.length > 1 ? <h3 className="eyebrow">{title}</h3> : null}
                <TrailRows
                  rows={own}
                  strandId={strandId}
                  sentenceHref={(sentence) =>
                    paths.heatMap(assignment.spaceId, assignment.id, { source: slug, sentence })
                  }
                />
              </div>
            ))
        )}
      </section>
      <section aria-labelledby="argument">
        <h2 id="argument">
          {t('argument')}
          {lateOf('argument.keep') ? (
            <>
              {' '}
              <span className="trail-mark">{t(`late.${lateOf('argument.keep') ?? 'waiting'}`)}</span>
            </>
          ) : null}
        </h2>
        {outline ? (
          <TrailArgument outline={outline} strandId={strandId} />
        ) : (
          <StateBox kind="empty" title={t('noArgument')} level={3}>
            {t('noArgumentText')}
          </StateBox>
        )}
      </section>
      {responses.length > 0 ? (
        <section aria-labelledby="responses">
          <h2 id="responses">{t('responses')}</h2>
          <TrailResponses responses={responses} />
        </section>
      ) : null}
    </div>
  );
}
