import { useTranslations } from 'next-intl';
import { TagChip } from '@/components/ui/tag-chip';
import type { ClassReason as Reason } from '@/lib/domain/class-reading';

/** A reason of somebody in the class, whoever it is. */
export function ClassReason({ reason: { position, because } }: { reason: Reason }) {
  const t = useTranslations('classReading');
  return (
    <div className="class-reason" data-position={position}>
      <TagChip position={position} />
      <p className="reason-because">
        <b>{t('because')}</b> {because}
      </p>
    </div>
  );
}
