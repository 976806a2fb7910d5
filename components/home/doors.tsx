import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { JoinDoor } from './join-door';

export interface DoorsProps {
  /** An address for a GET form, or what a browser sends the form to. The code is in the field `code`. */
  joinAction: string | ((form: FormData) => Promise<void>);
  /** The first module, where studying alone begins; null when none is loaded. */
  begin: { href: string; number: number } | null;
  /** What the person has begun and not finished; null when there is nothing. */
  goOn: { href: string; title: string; done: number; of: number } | null;
  /** Where there are others than the first; null hides the link. */
  modulesHref: string | null;
  teachHref: string;
  /** Where a sample class can be looked at; null hides the link. */
  sampleHref: string | null;
}

/** The three ways in: study alone, join a class, teach. */
export function Doors({ joinAction, begin, goOn, modulesHref, teachHref, sampleHref }: DoorsProps) {
  const t = useTranslations('home.doors');
  return (
    <section className="wide" aria-label={t('label')}>
      <div className="doors">
        <div className="door">
          <h2 className="title">{t('study.title')}</h2>
          <p className="prose">{t('study.text')}</p>
          <div className="door-do">
            {goOn ? (
              <>
                <Link className="button primary" href={goOn.href}>
                  {t('study.goOn', { title: goOn.title })}
                </Link>
                <p className="note num">{t('study.progress', { done: goOn.done, of: goOn.of })}</p>
              </>
            ) : null}
            {begin && !goOn ? (
              <Link className="button primary" href={begin.href}>
                {t('study.begin', { number: begin.number })}
              </Link>
            ) : null}
            {begin || goOn ? null : <p className="note">{t('study.none')}</p>}
            {modulesHref ? (
              <p className="note">
                <Link href={modulesHref}>{t('study.other')}</Link>
              </p>
            ) : null}
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
