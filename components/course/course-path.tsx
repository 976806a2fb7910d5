import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { CourseAttempt } from '@/lib/domain/course';
import { paths } from '@/lib/paths';

export interface PathModule {
  slug: string;
  number: number;
  title: string;
  question: string;
  summary: string;
  minutes: number;
  shortMinutes: number | null;
}

interface CoursePathProps {
  modules: PathModule[];
  /** What the person has begun. */
  attempts: CourseAttempt[];
}

function stateOf(attempt: CourseAttempt | undefined): 'later' | 'now' | 'done' {
  if (!attempt) return 'later';
  return attempt.done === attempt.of ? 'done' : 'now';
}

/** The modules as one path, each with what it adds and how far the person is in it. */
export function CoursePath({ modules, attempts }: CoursePathProps) {
  const t = useTranslations('course.path');
  return (
    <ol className="course-path">
      {modules.map(({ slug, number, title, question, summary, minutes, shortMinutes }) => {
        const attempt = attempts.find((one) => one.slug === slug);
        return (
          <li key={slug} data-state={stateOf(attempt)}>
            <span className="course-stop num" aria-hidden="true">
              {number}
            </span>
            <div className="course-words">
              <h3 className="subtitle">
                <Link href={paths.module(slug)}>
                  <span className="sr">{t('number', { number })} </span>
                  {title}
                </Link>
              </h3>
              <p className="course-question">{question}</p>
              <p className="prose">{summary}</p>
              <p className="note num">
                {shortMinutes === null ? t('minutes', { minutes }) : t('bothMinutes', { minutes, short: shortMinutes })}
              </p>
              {attempt ? (
                <p className="course-progress num">
                  {t('progress', { done: attempt.done, of: attempt.of })}
                  {attempt.classroom ? ` ${t('inClass', { name: attempt.classroom })}` : null}{' '}
                  <Link href={paths.attempt(attempt.id)}>
                    {t(stateOf(attempt) === 'done' ? 'again' : 'continue')}
                    <span className="sr"> {title}</span>
                  </Link>
                </p>
              ) : null}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
