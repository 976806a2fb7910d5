import { useTranslations } from 'next-intl';
import { type Block, useArgumentBlocks } from '@/components/player/argument/argument-blocks';
import { isUntouched, type RoundSummary } from '@/lib/domain/summary';
import type { SummarisedModule } from './module-sheet';
import { useStanceWords } from './stance-words';

/** Writes a summary in words, piece by piece, for every file that it is taken away in. */
export function useSummaryBlocks(): (modules: SummarisedModule[]) => Block[] {
  const t = useTranslations('course.summary');
  const argue = useTranslations('player.argue.file');
  const positions = useTranslations('debate.positions');
  const stood = useStanceWords();
  const argumentOf = useArgumentBlocks();

  const phases = (words: (phase: 'before' | 'after') => string): Block[] =>
    (['before', 'after'] as const).map((phase) => ({
      kind: 'words',
      text: t('phase', { phase: t(phase), words: words(phase) }),
    }));

  function ofArgument(argument: NonNullable<RoundSummary['argument']>): Block[] {
    // It stands under the module's title and question, and its parts under one heading.
    const own = argumentOf(argument).filter(({ kind }) => kind !== 'title' && kind !== 'question');
    return [
      { kind: 'label', text: t('argument') },
      ...own.map((block): Block => (block.kind === 'heading' ? { ...block, kind: 'label' } : block)),
    ];
  }

  function ofRound(round: RoundSummary): Block[] {
    if (isUntouched(round)) return [{ kind: 'note', text: t('untouched') }];
    const { before, after, predictions, movers, unmoved, argument } = round;
    return [
      ...(before || after
        ? [
            { kind: 'label' as const, text: t('stance') },
            ...phases((phase) => stood(phase === 'before' ? before : after)),
          ]
        : []),
      ...(movers.length > 0 ? [{ kind: 'label' as const, text: t('moved') }] : []),
      ...movers.flatMap(({ position, quote, source, because }): Block[] => [
        {
          kind: 'support',
          label: argue('position', { letter: positions(`${position}.letter`), name: positions(`${position}.name`) }),
          text: argue('quote', { quote }),
          from: t('from', { source }),
        },
        { kind: 'words', text: because ? t('because', { because }) : t('noBecause') },
      ]),
      ...(unmoved
        ? [
            { kind: 'label' as const, text: t('unmoved') },
            { kind: 'words' as const, text: unmoved },
          ]
        : []),
      ...(Object.keys(predictions).length > 0
        ? [{ kind: 'label' as const, text: t('predicted') }, ...phases((phase) => predictions[phase] ?? t('notKept'))]
        : []),
      ...(argument ? ofArgument(argument) : []),
    ];
  }

  return (modules) => [
    { kind: 'title', text: t('title') },
    ...modules.flatMap(({ number, title, question, rounds }): Block[] => [
      { kind: 'heading', text: t('module', { number, title }) },
      { kind: 'question', text: question },
      ...rounds.flatMap((round): Block[] => [
        {
          kind: 'subheading',
          text: round.classroom === null ? t('round', { round: round.round }) : t('inClass', { name: round.classroom }),
        },
        ...ofRound(round),
      ]),
    ]),
  ];
}
