import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { JoinDoor } from './join-door';

export interface DoorsProps {
  /** An address for a GET form, or what a browser sends the form to. The code is in the field `code`. */
  joinAction: string | ((form: FormData) => Promise<void>);
  /** The first module, where studying alone begins; null when none is loaded. */
  begin: { href: string; number: number } | null;
  /** Stands in place of the link to `begin`, for a form that has to make something first. */
  beginForm?: ReactNode;
  modulesHref: string;
  teachHref: string;
  /** Where a sample class can be looked at; null hides the link. */
  sampleHref: string | null;
}

/** The three ways in: study alone, join a class, teach. */
export function Doors({ joinAction, begin, beginForm, modulesHref, teachHref, sampleHref }: DoorsProps) {
  const t = useTranslations('home.doors');
  const beginLink = begin ? (
    <Link className="button primary" href={begin.href}>
      {t('study.begin', { number: begin.number })}
    </Link>
  ) : (
    <p className="note">{t('study.none')}</p>
  );
  return (
    <section className="wide" aria-label={t('label')}>
      <div className="doors">
        <div className="door">
          <h2 className="title">{t('study.title')}</h2>
          <p className="prose">{t('study.text')}</p>
          <div className="door-do">
            {beginForm ?? beginLink}
            <p className="note">
              <Link href={modulesHref}>{t(begin ? 'study.other' : 'study.all')}</Link>
            </p>
          </div>
        </div>
        <JoinDoor action={joinAction} />
        <div className="door">
          <h2 className="title">{t('teach.title')}</h2>
          <p className="prose">{t('teach.text')}</p>
          <div className="door-do">
            <Link className="button primary" href={teachHref}>
              {t('teach.begin')}
            </Link>
            {sampleHref ? (
              <p className="note">
                <Link href={sampleHref}>{t('teach.sample')}</Link>
              </p>
            ) : null}
          </div>
        </div>
      </div>
    </section>
  );
}
