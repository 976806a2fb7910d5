'use client';

import { useTranslations } from 'next-intl';
import { useOutbox } from '@/components/player/outbox/outbox-store';
import { CourseStances } from '@/components/player/stance/course-stances';
import { StanceForm } from '@/components/player/stance/stance-form';
import { layCourse, type ModuleStances } from '@/lib/domain/course';
import type { StudentContent } from '@/lib/domain/module';
import type { Source } from '@/lib/domain/source';
import { ExitTicket } from './exit-ticket';
import { ReflectSummary } from './reflect-summary';

interface ReflectStepProps {
  content: StudentContent;
  sources: Source[];
  stepKey: string;
  /** Who sees the answers. */
  sees: string;
  /** The step of the argument; null in a module without one. */
  argumentHref: string | null;
  /** What the person made of other modules of the course. */
  course: ModuleStances[];
}

/** The stance once more, the exit ticket, and then what changed and what did not. */
export function ReflectStep({ content, sources, stepKey, sees, argumentHref, course }: ReflectStepProps) {
  const t = useTranslations('player');
  const work = useOutbox((state) => state.work);
  const { before, after } = work.stances;
  const { number, title } = content;
  const isDone = after !== undefined && (work.responses[stepKey]?.text ?? '') !== '';
  return (
    <div className="step-desk">
      <article className="step-sheet">
        <header className="step-head">
          <p className="question">{content.question}</p>
          <h1 className="head">{t('stance.titleAfter')}</h1>
          <p className="prose">{t('stance.introAfter')}</p>
        </header>
        <StanceForm phase="after" content={content} sees={sees} sources={sources} />
      </article>
      <section className="step-sheet ticket">
        <ExitTicket ticket={content.exitTicket} stepKey={stepKey} sees={sees} />
      </section>
      {isDone ? (
        <ReflectSummary
          work={work}
          before={before ?? null}
          after={after}
          sources={sources}
          argumentHref={work.argument ? argumentHref : null}
        />
      ) : null}
      {isDone ? (
        <CourseStances stances={layCourse(course, { number, title, before: before ?? null, after: after ?? null })} />
      ) : null}
      {isDone ? null : <p className="note summary-waits">{t('reflect.summaryWaits')}</p>}
    </div>
  );
}
