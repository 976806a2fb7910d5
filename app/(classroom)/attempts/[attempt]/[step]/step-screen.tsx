import { getTranslations } from 'next-intl/server';
import type { NoKey } from '@/components/player/reveal-step';
import {
  ArgueStep,
  CalibrateStep,
  ExerciseStep,
  ExplainStep,
  OppositeStep,
  ReadStep,
  ReflectStep,
  RevealStep,
  StanceStep,
} from '@/components/player/steps';
import { commit } from '@/lib/actions/attempts';
import { refreshAttempt } from '@/lib/actions/refresh';
import { commitRuleOfAttempt, type OwnAttempt } from '@/lib/data/attempts';
import { listCourseAttempts } from '@/lib/data/course';
import { findKeyHolder, listHeld } from '@/lib/data/held-keys';
import { listShownKey } from '@/lib/data/key-notes';
import { listEvidence, listLibrary, listTerms } from '@/lib/data/library';
import { evidenceOf, termsOf } from '@/lib/domain/cited';
import type { CourseAttempt, ModuleStances } from '@/lib/domain/course';
import { type EvidenceItem, withoutReading } from '@/lib/domain/evidence';
import { exerciseForStudent } from '@/lib/domain/exercise-fit';
import { withholdReadings } from '@/lib/domain/library-use';
import { contentForStudent, type ModuleVersion, type Step } from '@/lib/domain/module';
import type { Viewer } from '@/lib/domain/person';
import type { Work } from '@/lib/domain/work';
import { paths } from '@/lib/paths';
import { ClassReadingSection } from './class-reading-section';

const stancesOf = ({ number, title, before, after }: CourseAttempt): ModuleStances => ({
  number,
  title,
  before,
  after,
});

/**
 * Why somebody who has committed sees no key: their class is not shown it, or another has yet to read without it. Null
 * where nothing speaks against it.
 */
async function findReasonForNoKey(viewer: Viewer, attempt: OwnAttempt, moduleSlug: string): Promise<NoKey | null> {
  const t = await getTranslations('handIn.reveal');
  const isHidden = attempt.assignment?.keyRule === 'hidden' && attempt.role === 'student';
  if (isHidden) return { words: t('hidden'), link: null };
  const holder = await findKeyHolder(viewer, moduleSlug, attempt.assignment?.spaceId ?? null, new Date());
  if (!holder) return null;
  const words = t(holder.isHidden ? 'heldHidden' : 'held', { classroom: holder.name });
  return { words, link: { href: paths.classroom(holder.classroomId), label: t('toClass') } };
}

interface StepScreenProps {
  viewer: Viewer;
  step: Step;
  attempt: OwnAttempt;
  version: ModuleVersion;
  work: Work;
  /** Slug of the source in the address; empty or unknown means the first. */
  current: string;
  nextHref: string | null;
  sees: string;
}

/**
 * What a step shows. A key leaves the server only here: after the check of the practice passage, and after the commit;
 * and so do the author's answers to an exercise, once the person has kept their own.
 */
export async function StepScreen({ viewer, step, attempt, version, work, current, nextHref, sees }: StepScreenProps) {
  const { content, calibration, sources } = version;
  const source = sources.find(({ slug }) => slug === current) ?? sources[0];
  if (!source) throw new Error(`Version ${version.id} has no sources`);
  const shared = { content: contentForStudent(content), stepKey: step.key, sees, nextHref };
  // Nobody's reading of an item goes to whoever has yet to make their own: here, or in another module that rests on it.
  const withoutHeld = async (items: EvidenceItem[]) =>
    work.committedAt
      ? withholdReadings(items, (await listHeld(viewer, new Date())).evidence)
      : items.map(withoutReading);
  const libraryOf = async (parts: Parameters<typeof evidenceOf>[0]) => {
    const [evidence, terms] = await Promise.all([listEvidence(evidenceOf(parts)), listTerms(termsOf(parts))]);
    return { evidence: await withoutHeld(evidence), terms };
  };

  switch (step.kind) {
    case 'explain':
      return <ExplainStep {...shared} {...(await libraryOf({ content: { ...content, exercises: {} } }))} />;
    case 'stance':
      return <StanceStep {...shared} />;
    case 'calibrate': {
      const isChecked = work.stepsDone.includes(step.key);
      const keys = isChecked ? await listShownKey(attempt.assignment, [calibration.id]) : null;
      const check = refreshAttempt.bind(null, attempt.id);
      return (
        <CalibrateStep
          {...shared}
          {...(await libraryOf({ sources: [calibration] }))}
          source={calibration}
          keyTags={keys ? (keys[calibration.id] ?? []) : null}
          onCheck={check}
        />
      );
    }
    case 'read':
      return (
        <ReadStep
          {...shared}
          {...(await libraryOf({ sources: [source] }))}
          sources={sources}
          current={source.slug}
          rule={commitRuleOfAttempt(attempt)}
          attemptId={attempt.id}
          onCommit={commit.bind(null, attempt.id)}
        />
      );
    case 'reveal': {
      const noKey = await findReasonForNoKey(viewer, attempt, content.slug);
      // The page has turned away whoever has not committed; this is the second lock on the same door.
      const sourceIds = sources.map(({ id }) => id);
      const keyBySource = work.committedAt && !noKey ? await listShownKey(attempt.assignment, sourceIds) : {};
      return (
        <RevealStep
          {...shared}
          {...(await libraryOf({ sources: [source] }))}
          sources={sources}
          current={source.slug}
          keyBySource={keyBySource}
          noKey={noKey}
          classReading={<ClassReadingSection attempt={attempt} source={source} tags={work.tags} />}
          attemptId={attempt.id}
        />
      );
    }
    case 'argue': {
      // What the module rests on comes first; the rest of the library can be cited as well.
      const library = await listLibrary();
      const own = evidenceOf({ content, sources });
      const place = ({ id }: EvidenceItem) => (own.includes(id) ? own.indexOf(id) : own.length);
      const evidence = await withoutHeld(library.toSorted((a, b) => place(a) - place(b)));
      return <ArgueStep {...shared} sources={sources} evidence={evidence} title={step.title} />;
    }
    case 'reflect': {
      const argue = content.steps.find(({ kind }) => kind === 'argue');
      const argumentHref = argue ? paths.step(attempt.id, argue.key) : null;
      const course = await listCourseAttempts(viewer);
      return <ReflectStep {...shared} sources={sources} argumentHref={argumentHref} course={course.map(stancesOf)} />;
    }
    case 'opposite': {
      const { opposite } = content;
      if (!opposite) throw new Error(`Version ${version.id} does not say what ${step.key} asks`);
      return <OppositeStep {...shared} opposite={opposite} sources={sources} title={step.title} />;
    }
    case 'exercise': {
      const asked = content.exercises?.[step.key];
      if (!asked) throw new Error(`Version ${version.id} has no exercise for ${step.key}`);
      const exercise = exerciseForStudent(asked, work.responses[step.key]);
      // The library says of its items what kind they are and when they happened: where that is asked, it opens afterwards.
      const mayLookUp = 'answers' in exercise || exercise.kind === 'scorecard';
      return (
        <ExerciseStep
          {...shared}
          exercise={exercise}
          evidence={mayLookUp ? (await libraryOf({ exercise })).evidence : []}
          title={step.title}
          onKept={refreshAttempt.bind(null, attempt.id)}
        />
      );
    }
  }
}
