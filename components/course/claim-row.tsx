import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { TagChip } from '@/components/ui/tag-chip';
import type { EssayClaim } from '@/lib/domain/essay';
import type { StudiedIn } from '@/lib/domain/library-use';
import { paths } from '@/lib/paths';

interface ClaimRowProps {
  claim: EssayClaim;
  studied: StudiedIn[];
  /** A module that the person has yet to commit in asks for their own judgement of it first. */
  isHeld: boolean;
}

/** One claim of the essay: what kind it is, which side it serves, what checking found, and where it is studied. */
export function ClaimRow({ claim, studied, isHeld }: ClaimRowProps) {
  const t = useTranslations('library.essay');
  const format = useFormatter();
  return (
    <li id={claim.id}>
      <p className="claim-id num">{claim.id}</p>
      <div>
        <p className="prose">{claim.claim}</p>
        {isHeld ? (
          <p className="note">{t('held')}</p>
        ) : (
          <>
            <p className="claim-kind">
              <span>{format.list(claim.types.map((type) => t(`type.${type}`)))}</span>
              {claim.position === 'context' ? <span>{t('context')}</span> : <TagChip position={claim.position} />}
            </p>
            {claim.note ? <p className="note">{claim.note}</p> : null}
          </>
        )}
        {studied.length > 0 ? (
          <ul className="used-in">
            {studied.map(({ slug, number, title, places }) => (
              <li key={slug}>
                <Link href={paths.module(slug)}>{t('module', { number, title })}</Link>: {places.join(', ')}
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </li>
  );
}
