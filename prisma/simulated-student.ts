import { FACTORS, POSITIONS, type Position, type StanceValue } from '@/lib/domain/debate';
import { type Exercise, SIDES } from '@/lib/domain/exercise';
import type { ModuleVersion } from '@/lib/domain/module';
import { otherSide, sideOf } from '@/lib/domain/my-side';
import type { Change, Operation } from '@/lib/domain/operation';
import { type Chance, seededChance } from '@/lib/domain/pen-name';
import type { Source, Span } from '@/lib/domain/source';
import type { KeyTag, TagContent } from '@/lib/domain/tag';
import { BECAUSES, CLAIMS, EXIT_TICKETS, OBJECTIONS, OTHER_CASES } from './demonstration-words';

/** What a simulated student does, before and after committing. */
export interface SimulatedStudent {
  hasStarted: boolean;
  hasCommitted: boolean;
  firstWork: Operation[];
  laterWork: Operation[];
}

const pick = <T>(list: readonly T[], chance: Chance): T => {
  const found = list[Math.floor(chance() * list.length)];
  if (found === undefined) throw new Error('Nothing to pick from');
  return found;
};
const dial = (chance: Chance) => pick([null, 1, 2, 2, 3, 3, 3, 4] as const, chance);
const clampStance = (value: number): StanceValue => {
  const found = ([-3, -2, -1, 0, 1, 2, 3] as const).find((step) => step === Math.max(-3, Math.min(3, value)));
  return found ?? 0;
};

/**
 * A plausible piece of work that is always the same for the same number: a leaning, a diligence, tags near the keyed
 * words and elsewhere, and for most a second look that moves a little towards the middle. `idOf` names ids.
 */
export function simulateStudent(
  number: number,
  version: ModuleVersion,
  keys: Record<string, KeyTag[]>,
  idOf: (part: string) => string,
): SimulatedStudent {
  const chance = seededChance(1000 + number);
  const leaning: Position = pick(
    ['transfer', 'transfer', 'indigenous', 'indigenous', 'sequence', 'complicates'],
    chance,
  );
  const diligence = 0.45 + chance() * 0.5;
  const hasStarted = number % 16 !== 0;
  const hasCommitted = hasStarted && number % 5 !== 0;
  const steps = new Map(version.content.steps.map((step) => [step.kind, step.key]));
  let count = 0;
  const operation = (change: Change): Operation => ({ id: idOf(`operation-${++count}`), ...change });
  const done = (kind: 'explain' | 'calibrate' | 'reveal') => {
    const step = steps.get(kind);
    return step ? [operation({ kind: 'step.done', step })] : [];
  };

  const start = clampStance(
    Math.round((leaning === 'indigenous' ? 1.5 : leaning === 'transfer' ? -1.5 : 0) + chance() * 3 - 1.5),
  );
  const firstWork = [
    ...done('explain'),
    operation({
      kind: 'stance.keep',
      phase: 'before',
      value: start,
      position: leaning,
      confidence: pick([2, 3, 3, 4, 4, 5] as const, chance),
      movedBy: [],
      unmoved: '',
    }),
    ...predict('before'),
    ...done('calibrate'),
  ];

  const tagIds: string[] = [];
  for (const source of version.sources) {
    for (const tag of tagsOn(source, keys[source.id] ?? [], leaning, diligence, chance)) {
      const tagId = idOf(`tag-${tagIds.length + 1}`);
      tagIds.push(tagId);
      firstWork.push(operation({ kind: 'tag.create', tagId, sourceId: source.id, ...tag }));
    }
  }

  const end = clampStance(start + pick([-1, 0, 0, 1, start > 0 ? -2 : 2], chance));
  const settled = chance() < 0.3 ? 'sequence' : leaning;
  const moved = end !== start;
  const reflect = steps.get('reflect');
  const laterWork = [
    ...done('reveal'),
    ...responses(),
    operation({
      kind: 'argument.keep',
      claim: CLAIMS[settled],
      warrants: [0, 1].flatMap((index) => {
        const tagId = tagIds[Math.floor(chance() * tagIds.length)];
        return tagId && index < tagIds.length
          ? [{ tagIds: [tagId], evidenceIds: [], because: pick(BECAUSES[settled], chance) }]
          : [];
      }),
      ...OBJECTIONS[settled],
    }),
    operation({
      kind: 'stance.keep',
      phase: 'after',
      value: end,
      position: settled,
      confidence: pick([2, 3, 3, 4] as const, chance),
      movedBy: moved ? tagIds.slice(0, 1 + Math.floor(chance() * 2)) : [],
      unmoved: moved ? '' : 'Nothing here that I had not weighed before I began.',
    }),
    ...predict('after'),
    ...(reflect
      ? [operation({ kind: 'response.keep', step: reflect, text: pick(EXIT_TICKETS, chance), built: null })]
      : []),
  ];
  return { hasStarted, hasCommitted: hasCommitted && tagIds.length >= 6, firstWork, laterWork };

  /** The exercises and the other side, for most; drawn apart, so that the rest of the work does not depend on them. */
  function responses(): Operation[] {
    const other = seededChance(2000 + number);
    return version.content.steps.flatMap(({ kind, key: step }) => {
      const exercise = version.content.exercises?.[step];
      if (kind === 'exercise' && exercise?.kind === 'sort' && other() < 0.8) {
        const built = { kind: 'sort' as const, groups: sortedBy(exercise, other) };
        return [operation({ kind: 'response.keep', step, text: '', built })];
      }
      if (kind === 'opposite' && other() < 0.7) {
        const own = sideOf(start);
        const side = own === null ? pick(SIDES, other) : otherSide(own);
        const built = { kind: 'opposite' as const, side };
        return [operation({ kind: 'response.keep', step, text: pick(OTHER_CASES[side], other), built })];
      }
      return [];
    });
  }

  function predict(phase: 'before' | 'after'): Operation[] {
    const { prediction } = version.content;
    if (prediction.kind === 'sentence') return [];
    const answer =
      prediction.kind === 'choice' ? pick(prediction.options, chance) : String(5 * Math.floor(chance() * 21));
    return [operation({ kind: 'prediction.keep', phase, answer })];
  }
}

/** Mostly the author's group, sometimes one that could be defended, now and then any. */
function sortedBy({ answers, groups }: Extract<Exercise, { kind: 'sort' }>, chance: Chance): Record<string, string> {
  const groupFor = ({ group, alternatives }: (typeof answers)[number]): string => {
    const drawn = chance();
    if (drawn < 0.65) return group;
    return drawn < 0.85 && alternatives.length > 0 ? pick(alternatives, chance).group : pick(groups, chance).key;
  };
  return Object.fromEntries(answers.map((answer) => [answer.item, groupFor(answer)]));
}

/** Tags near the key's words, and now and then on a sentence that the key leaves alone. */
function tagsOn(source: Source, keys: KeyTag[], leaning: Position, diligence: number, chance: Chance): TagContent[] {
  const keyed = keys
    .filter(() => chance() < diligence)
    .map((key) => content(wordsNear(source, key, chance), positionFor(key, leaning, chance), key.factors, chance));
  const elsewhere = source.sentences
    .filter((sentence) => !keys.some((key) => key.start < sentence.end && key.end > sentence.start))
    .filter(() => chance() < diligence / 5)
    .map((sentence) => content(sentence, chance() < 0.6 ? leaning : pick(POSITIONS, chance), [], chance));
  return [...keyed, ...elsewhere].sort((a, b) => a.start - b.start);
}

function positionFor(key: KeyTag, leaning: Position, chance: Chance): Position {
  const drawn = chance();
  if (drawn < 0.5) return key.position;
  if (drawn < 0.8 && key.alternatives.length > 0) return pick(key.alternatives, chance).position;
  return drawn < 0.92 ? leaning : pick(POSITIONS, chance);
}

/** The key's words, or the whole sentence they stand in: students cut their quotes differently. */
function wordsNear(source: Source, key: KeyTag, chance: Chance): Span {
  const sentence = source.sentences.find(({ start, end }) => start <= key.start && key.end <= end);
  return sentence && chance() < 0.4 ? sentence : key;
}

function content({ start, end }: Span, position: Position, factors: TagContent['factors'], chance: Chance): TagContent {
  const named = factors.length > 0 && chance() < 0.7 ? factors.slice(0, 1) : [];
  return {
    start,
    end,
    position,
    factors: chance() < 0.15 ? [pick(FACTORS, chance)] : named,
    credibility: dial(chance),
    bearing: dial(chance),
    because: chance() < 0.12 ? '' : pick(BECAUSES[position], chance),
  };
}
