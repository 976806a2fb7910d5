import { useTranslations } from 'next-intl';
import type { ExerciseItem, Link } from '@/lib/domain/exercise';

/** A link in words: an arrow for the eye, "leads to" for the ear. */
export function ChainSentence({ link, items }: { link: Link; items: ExerciseItem[] }) {
  const t = useTranslations('player.exercise.chain');
  const textOf = (key: string) => items.find((item) => item.key === key)?.text ?? '';
  return t.rich('sentence', {
    from: textOf(link.from),
    to: textOf(link.to),
    sign: (sign) => <span aria-hidden="true">{sign}</span>,
    words: (words) => <span className="sr">{words}</span>,
  });
}
