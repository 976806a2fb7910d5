import { useTranslations } from 'next-intl';
import { HELD } from '@/components/dashboard/live/held-lists';
import { TagChip } from '@/components/ui/tag-chip';
import type { ClassReason as Reason } from '@/lib/domain/class-reading';
import type { Position } from '@/lib/domain/debate';
import { ClassReason } from './class-reason';

export interface ContrastShown {
  tagId: string;
  /** The person's own words and position. */
  quote: string;
  position: Position;
  reason: Reason;
}

/** The person's own tags, each beside a reason by which somebody read the same words otherwise. */
export function OwnContrasts({ contrasts }: { contrasts: ContrastShown[] }) {
  const t = useTranslations('classReading');
  return (
    <section className="class-part" aria-labelledby="class-own">
      <h3 className="subtitle" id="class-own">
        {t('own')}
      </h3>
      <p className="note">{t(contrasts.length > 0 ? 'ownNote' : 'ownNone')}</p>
      <ol className="class-passages" {...HELD}>
        {contrasts.map(({ tagId, quote, position, reason }) => (
          <li key={tagId} className="break-avoid">
            <p className="class-own">
              <span className="note">{t('yours')}</span> <TagChip position={position} />
            </p>
            <blockquote className="quote">{quote}</blockquote>
            <p className="note">{t('theirs')}</p>
            <ClassReason reason={reason} />
          </li>
        ))}
      </ol>
    </section>
  );
}
