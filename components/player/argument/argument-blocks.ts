import { useFormatter, useTranslations } from 'next-intl';
import type { ArgumentOutline, OutlineSupport } from '@/lib/domain/argument-outline';

/** A piece of a document in order, with its words; how it looks is for the form it is written in. */
export type Block =
  | { kind: 'title' | 'question' | 'heading' | 'subheading' | 'label' | 'words' | 'note'; text: string }
  /** Something that a strand rests on: what it is, its words, and where they come from. */
  | { kind: 'support'; label: string; text: string; from: string }
  | { kind: 'work'; label: string; text: string; url: string | null; seen: string | null };

/** Says which strands stand on the same works, as sentences. */
export function useSharedSentences(): (outline: Pick<ArgumentOutline, 'shared'>) => string[] {
  const t = useTranslations('player.argue');
  const format = useFormatter();
  return ({ shared }) =>
    shared.map(({ strands, works, isAll }) =>
      t(isAll ? 'sharedAll' : 'sharedSome', {
        strands: format.list(strands.map(String)),
        count: strands.length,
        named: format.list(works.map((number) => t('work', { number }))),
        works: works.length,
      }),
    );
}

/** Writes an outline in words, piece by piece: a file of any kind is such blocks and nothing else. */
export function useArgumentBlocks(): (outline: ArgumentOutline) => Block[] {
  const t = useTranslations('player.argue');
  const evidence = useTranslations('player.evidence');
  const positions = useTranslations('debate.positions');
  const shared = useSharedSentences();

  function ofSupport(support: OutlineSupport): Block {
    if (support.kind === 'gone') return { kind: 'note', text: t(`gone.${support.of}`) };
    const numbers = support.works.map((number) => t('work', { number }));
    if (support.kind === 'quote') {
      const { position, quote, source } = support;
      return {
        kind: 'support',
        label: t('file.position', { letter: positions(`${position}.letter`), name: positions(`${position}.name`) }),
        text: t('file.quote', { quote }),
        from: [t('from', { source }), ...numbers].join(' '),
      };
    }
    const { id, case: about, statement, type, strength } = support;
    const facts = t('itemFacts', {
      kind: evidence(`type.${type}`),
      strength: evidence(`strengths.${strength}`),
    });
    return {
      kind: 'support',
      label: t('item', { id, about }),
      text: statement,
      from: [facts, ...numbers].join(' '),
    };
  }

  const side = (label: string, words: string): Block[] => [
    { kind: 'heading', text: label },
    words ? { kind: 'words', text: words } : { kind: 'note', text: t('docMissing') },
  ];
  return (outline) => [
    { kind: 'title', text: t('file.title', { title: outline.title }) },
    { kind: 'question', text: outline.question },
    ...side(t('file.claim'), outline.claim),
    ...outline.strands.flatMap(({ supports, because }, index): Block[] => [
      { kind: 'heading', text: t('strand', { number: index + 1 }) },
      ...supports.map(ofSupport),
      { kind: 'label', text: t('docBecause') },
      { kind: 'words', text: because },
    ]),
    ...shared(outline).map((text): Block => ({ kind: 'note', text })),
    ...side(t('docObjection'), outline.objection),
    ...side(t('docAnswer'), outline.answer),
    ...(outline.works.length > 0 ? [{ kind: 'heading' as const, text: t('works') }] : []),
    ...outline.works.map(
      ({ text, url, seen }, index): Block => ({
        kind: 'work',
        label: t('work', { number: index + 1 }),
        text,
        url,
        seen: seen === null ? null : t('seen', { seen }),
      }),
    ),
  ];
}
