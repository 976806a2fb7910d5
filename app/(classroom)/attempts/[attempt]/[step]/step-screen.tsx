import { ArgueStep } from '@/components/player/argue-step';
import { CalibrateStep } from '@/components/player/calibrate-step';
import { ExplainStep } from '@/components/player/explain-step';
import { ReadStep } from '@/components/player/read-step';
import { ReflectStep } from '@/components/player/reflect-step';
import { RevealStep } from '@/components/player/reveal-step';
import { StanceStep } from '@/components/player/stance-step';
import { commit } from '@/lib/actions/attempts';
import { refreshAttempt } from '@/lib/actions/refresh';
import { commitRuleOfAttempt, type OwnAttempt } from '@/lib/data/attempts';
import { listEvidence, listTerms } from '@/lib/data/library';
import { listKeyTags } from '@/lib/data/modules';
import { evidenceOf, termsOf } from '@/lib/domain/cited';
import { withoutReading } from '@/lib/domain/evidence';
import { contentForStudent, type ModuleVersion, type Step } from '@/lib/domain/module';
import type { Work } from '@/lib/domain/work';

interface StepScreenProps {
  step: Step;
  attempt: OwnAttempt;
  version: ModuleVersion;
  work: Work;
  /** Slug of the source in the address; empty or unknown means the first. */
  current: string;
  nextHref: string | null;
  sees: string;
}

/** What a step shows. A key leaves the server only here: after the check of the practice passage, and after the commit. */
export async function StepScreen({ step, attempt, version, work, current, nextHref, sees }: StepScreenProps) {
  const { content, calibration, sources } = version;
  const source = sources.find(({ slug }) => slug === current) ?? sources[0];
  if (!source) throw new Error(`Version ${version.id} has no sources`);
  const shared = { content: contentForStudent(content), stepKey: step.key, sees, nextHref };
  const libraryOf = async (parts: Parameters<typeof evidenceOf>[0]) => {
    const [evidence, terms] = await Promise.all([listEvidence(evidenceOf(parts)), listTerms(termsOf(parts))]);
    return { evidence: work.committedAt ? evidence : evidence.map(withoutReading), terms };
  };

  switch (step.kind) {
    case 'explain':
      return <ExplainStep {...shared} {...(await libraryOf({ content }))} />;
    case 'stance':
      return <StanceStep {...shared} />;
    case 'calibrate': {
      const isChecked = work.stepsDone.includes(step.key);
      const keys = isChecked ? await listKeyTags([calibration.id]) : null;
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
      // The page has turned away whoever has not committed; this is the second lock on the same door.
      const keyBySource = work.committedAt ? await listKeyTags(sources.map(({ id }) => id)) : {};
      return (
        <RevealStep
          {...shared}
          {...(await libraryOf({ sources: [source] }))}
          sources={sources}
          current={source.slug}
          keyBySource={keyBySource}
          attemptId={attempt.id}
        />
      );
    }
    case 'argue':
      return <ArgueStep {...shared} sources={sources} title={step.title} />;
    case 'reflect':
      return <ReflectStep {...shared} sources={sources} />;
    case 'opposite':
    case 'exercise':
      throw new Error(`There is no screen for a step of the kind ${step.kind} yet`);
  }
}
