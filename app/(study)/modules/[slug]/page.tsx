import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/client-messages';
import { SheetPage } from '@/app/sheet-page';
import { BeginButton } from '@/components/account/way-buttons';
import { repeat, study } from '@/lib/actions/attempts';
import { findViewer } from '@/lib/auth';
import { listRounds } from '@/lib/data/attempts';
import { environment } from '@/lib/data/database';
import { findNewestVersion, getModuleVersion } from '@/lib/data/modules';
import { getWork } from '@/lib/data/work';
import { takeSteps, WHOLE } from '@/lib/domain/module';
import { shareDone } from '@/lib/domain/progress';
import { paths } from '@/lib/paths';
import { RoundList } from './round-list';

interface ModulePageProps {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: ModulePageProps): Promise<Metadata> {
  const version = await findNewestVersion((await params).slug);
  return { title: version?.content.title, description: version?.content.summary };
}

export default async function ModulePage({ params }: ModulePageProps) {
  const { slug } = await params;
  const newest = await findNewestVersion(slug);
  if (!newest) notFound();
  const viewer = await findViewer();
  const [rounds, t, tBegin, tCourse, tPeople] = await Promise.all([
    viewer ? listRounds(viewer, slug) : [],
    getTranslations('teach.module'),
    getTranslations('account.begin'),
    getTranslations('course'),
    getTranslations('people'),
  ]);
  const [begun = null] = rounds;
  // Whoever has begun goes on with the version that they began with.
  const version = begun ? await getModuleVersion(begun.moduleVersionId) : newest;
  const { number, title, question, summary, minutes, objectives, steps, short } = version.content;
  const progress = begun
    ? shareDone(takeSteps(version.content, { ...WHOLE, isShort: begun.isShort }), await getWork(begun))
    : null;
  const shortSource = version.sources.find(({ slug: own }) => own === short?.source);
  return (
    <SheetPage title={title} lead={question} crumbs={<Link href={paths.modules}>{t('number', { number })}</Link>}>
      <div className="columns begin-first">
        <div className="stack">
          <p className="prose">{summary}</p>
          <section>
            <h2 className="subtitle">{t('objectives')}</h2>
            <ul className="plain-list">
              {objectives.map((objective) => (
                <li key={objective}>{objective}</li>
              ))}
            </ul>
          </section>
          <section>
            <h2 className="subtitle">{t('sources')}</h2>
            <ul className="plain-list">
              {version.sources.map((source) => (
                <li key={source.id}>
                  {source.title}. <span className="note">{source.byline}</span>
                </li>
              ))}
            </ul>
          </section>
        </div>
        <aside className="paper" aria-label={t('runs')}>
          <p className="note">{t('minutes', { minutes })}</p>
          <ClientMessages parts={['account']}>
            <BeginButton
              action={study.bind(null, slug, false)}
              label={tBegin(begun && !begun.isShort ? 'continue' : begun ? 'whole' : 'start')}
              asGuest={viewer === null}
              kind={begun?.isShort ? 'plain' : 'primary'}
            />
            {short ? (
              <BeginButton
                action={study.bind(null, slug, true)}
                label={begun?.isShort ? tBegin('continue') : tBegin('short', { minutes: short.minutes })}
                asGuest={viewer === null}
                kind={begun?.isShort ? 'primary' : 'plain'}
              />
            ) : null}
            {begun?.committedAt ? (
              <BeginButton action={repeat.bind(null, slug)} label={tBegin('again')} asGuest={false} kind="plain" />
            ) : null}
          </ClientMessages>
          {begun?.committedAt ? <p className="note">{tCourse('rounds.note')}</p> : null}
          {short && shortSource ? <p className="note">{t('shortNote', { title: shortSource.title })}</p> : null}
          {progress ? <p className="note">{t('progress', progress)}</p> : null}
          <ClientMessages parts={[]}>
            <RoundList rounds={rounds} />
          </ClientMessages>
          {begun ? (
            <p className="note">
              <Link href={paths.summary}>{tCourse('toSummary')}</Link>
            </p>
          ) : null}
          {viewer ? null : (
            <p className="note">
              {t('noAccount')} {tPeople('guestDays', { days: environment().guestDays })}
            </p>
          )}
          <ol className="plain-list">
            {steps.map((step) => (
              <li key={step.key}>
                {step.title}
                {short?.steps.includes(step.key) ? <span className="hint"> · {t('inShort')}</span> : null}
              </li>
            ))}
          </ol>
          {viewer?.mayTeach ? (
            <p className="note">
              <Link href={paths.teach}>{t('assign')}</Link>
            </p>
          ) : null}
        </aside>
      </div>
    </SheetPage>
  );
}
