import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/client-messages';
import { getDateWords } from '@/app/dates';
import { orNotFound } from '@/app/or-not-found';
import { getSiteAddress } from '@/app/site-address';
import { SiteBar } from '@/app/site-bar';
import { ChangeButton } from '@/components/account/change-button';
import { JoinCard } from '@/components/account/join-card';
import { BeginButton } from '@/components/account/way-buttons';
import { OpeningSentence } from '@/components/dashboard/opening-sentence';
import { ProgressTable } from '@/components/dashboard/progress-table';
import { StepCounts } from '@/components/dashboard/step-counts';
import { SimulatedNote } from '@/components/ui/simulated-note';
import { SiteFooter } from '@/components/ui/site-footer';
import { acceptLate, openNow, setClosed } from '@/lib/actions/assignments';
import { workOn } from '@/lib/actions/attempts';
import { requireViewer } from '@/lib/auth';
import { cutOf, getAssignmentForInstructor } from '@/lib/data/assignments';
import { listClassProgress } from '@/lib/data/class-progress';
import { countPositions, countTaggers } from '@/lib/data/heat';
import { getModuleVersion } from '@/lib/data/modules';
import { isBeforeOpening } from '@/lib/domain/assignment-dates';
import { buildHeatMap, mostAgreed, mostDivided } from '@/lib/domain/heat';
import { takeRun } from '@/lib/domain/module';
import { closingTime, isLate } from '@/lib/domain/operation-rules';
import { paths } from '@/lib/paths';
import { heatViewSchema } from '@/lib/schemas/heat-view';
import { HandInCell, hasToSay } from './hand-in-cell';
import { HeatPanel } from './heat-panel';
import { TeacherPanel } from './teacher-panel';

interface AssignmentPageProps {
  params: Promise<{ classroom: string; assignment: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('teach.assignment'))('read') };
}

/** An assignment as its instructor sees it: a sentence to say aloud, the heat map, and who has done how much. */
export default async function AssignmentPage({ params, searchParams }: AssignmentPageProps) {
  const viewer = await requireViewer();
  const { classroom: classroomId, assignment: id } = await params;
  const view = heatViewSchema.parse(await searchParams);
  const assignment = await orNotFound(id, () =>
    orNotFound(classroomId, () => getAssignmentForInstructor(viewer, classroomId, id)),
  );
  const version = takeRun(await getModuleVersion(assignment.moduleVersionId), cutOf(assignment));
  const { content, sources } = version;
  const source = sources.find(({ slug }) => slug === view.source) ?? sources[0];
  if (!source) throw new Error(`Version ${version.id} has no sources`);

  const [people, { counts, severals }, classSize, t, tPage, dateWords, site] = await Promise.all([
    listClassProgress(assignment, content.steps),
    countPositions(assignment, source.id, view.tags),
    countTaggers(assignment, source.id, view.tags),
    getTranslations('teach.assignment'),
    getTranslations('assignments.page'),
    getDateWords(assignment.classroom.timeZone),
    getSiteAddress(),
  ]);
  const rows = buildHeatMap({ sentences: source.sentences, counts, severals, classSize });
  const closesAt = closingTime(assignment);
  const now = new Date();
  const isClosed = isLate({ closesAt }, now);
  const address = (change: Parameters<typeof paths.heatMap>[2]) =>
    paths.heatMap(classroomId, id, { source: source.slug, tags: view.tags, as: view.as, ...change });

  return (
    <>
      <SiteBar where={<span>{assignment.classroom.name}</span>} />
      <main id="main" className="wide dashboard" tabIndex={-1}>
        <div className="opening">
          <p className="crumbs">
            <Link href={paths.taughtClassroom(classroomId)}>{assignment.classroom.name}</Link>
            <span aria-hidden="true">/</span>
            <span>
              {t('module', { number: content.number })}
              {assignment.dueAt ? `, ${t('due', { date: dateWords(assignment.dueAt) })}` : null}
            </span>
          </p>
          <h1 className="head">{content.title}</h1>
          <OpeningSentence
            committed={people.filter(({ committedAt }) => committedAt !== null).length}
            of={people.length}
            mostDivided={mostDivided(rows)?.sentence.number ?? null}
            mostAgreed={mostAgreed(rows)?.sentence.number ?? null}
            href={(sentence) => address({ as: 'text', sentence })}
          />
          {people.length === 0 ? <JoinCard code={assignment.classroom.joinCode} site={site} /> : null}
          <p className="note no-print assigned-link">
            {t('link')}{' '}
            <a href={paths.assigned(classroomId, id, assignment.classroom.joinCode)}>
              {site.address}
              {paths.assigned(classroomId, id, assignment.classroom.joinCode)}
            </a>
          </p>
          {assignment.classroom.isSimulated ? <SimulatedNote /> : null}
          {assignment.opensAt && isBeforeOpening(assignment, now) ? (
            <p className="note">{tPage('opens', { date: dateWords(assignment.opensAt) })}</p>
          ) : null}
          {assignment.keyRule === 'hidden' ? <p className="note">{tPage('keyHidden')}</p> : null}
          {assignment.isGraded ? <p className="note">{tPage('graded')}</p> : null}
          <div className="inline-actions">
            {isClosed && closesAt ? <p className="note">{t('closedSince', { date: dateWords(closesAt) })}</p> : null}
            {viewer.kind === 'demonstration' ? null : (
              <ChangeButton
                action={setClosed.bind(null, classroomId, id, !isClosed)}
                label={t(isClosed ? 'reopen' : 'close')}
                busy={t('changing')}
              />
            )}
            {assignment.commitRule === 'opened' && viewer.kind !== 'demonstration' ? (
              assignment.commitFrom ? (
                <p className="note">{tPage('opened', { date: dateWords(assignment.commitFrom) })}</p>
              ) : (
                <>
                  <p className="note">{tPage('openNote')}</p>
                  <ChangeButton
                    action={openNow.bind(null, classroomId, id)}
                    label={tPage('openNow')}
                    busy={tPage('changing')}
                  />
                </>
              )
            ) : null}
            {viewer.kind === 'demonstration' ? null : (
              <>
                <Link href={paths.assignmentSettings(classroomId, id)}>{tPage('settings')}</Link>
                <Link href={paths.extensions(classroomId, id)}>{tPage('extensions')}</Link>
              </>
            )}
            <ClientMessages parts={['account']}>
              <BeginButton
                action={workOn.bind(null, classroomId, id)}
                label={t('preview')}
                asGuest={false}
                kind="plain"
              />
            </ClientMessages>
          </div>
        </div>
        <HeatPanel
          assignment={assignment}
          sources={sources}
          source={source}
          rows={rows}
          classSize={classSize}
          view={view}
          address={address}
        />
        <section className="panel" aria-labelledby="steps">
          <header>
            <h2 id="steps">{t('steps')}</h2>
          </header>
          <div className="sheet">
            <StepCounts
              steps={content.steps.map(({ key, title }) => ({
                title,
                done: people.filter(({ stepsDone }) => stepsDone.includes(key)).length,
              }))}
              of={people.length}
            />
          </div>
        </section>
        <section className="panel" aria-labelledby="people">
          <header>
            <h2 id="people">{t('people')}</h2>
          </header>
          <div className="sheet">
            <ProgressTable
              people={people.map((person, index) => ({
                key: String(index),
                name: person.name,
                stepTitle: content.steps.find(({ key }) => !person.stepsDone.includes(key))?.title ?? '',
                stepsDone: person.stepsDone.length,
                stepsOf: content.steps.length,
                tags: person.tags,
                committed: person.committedAt !== null,
                late: person.late,
                lastSeen: person.lastWorkAt?.toISOString() ?? null,
                handIn: hasToSay(person) ? (
                  <HandInCell
                    person={person}
                    zone={assignment.classroom.timeZone}
                    change={
                      viewer.kind === 'demonstration'
                        ? null
                        : (accepted) => acceptLate.bind(null, classroomId, id, person.personId, accepted)
                    }
                  />
                ) : null,
              }))}
            />
          </div>
        </section>
        <TeacherPanel content={content} />
      </main>
      <SiteFooter />
    </>
  );
}
