import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { ESSAY_GROUPS, type Essay } from '@/lib/domain/essay';
import { modulesOfClaims, type UsedIn } from '@/lib/domain/library-use';
import { paths } from '@/lib/paths';

interface EssayMapProps {
  index: Essay['index'];
  /** By claim: the modules that study it. */
  studied: ReadonlyMap<string, UsedIn[]>;
}

/** Everything the essay speaks about, group by group, each linked to the modules in which it is studied. */
export function EssayMap({ index, studied }: EssayMapProps) {
  const t = useTranslations('course.map');
  return (
    <div className="essay-map">
      {ESSAY_GROUPS.map((group) => (
        <section key={group} aria-labelledby={`map-${group}`}>
          <h3 className="label" id={`map-${group}`}>
            {t(`group.${group}`)}
          </h3>
          <ul>
            {index[group].map(({ name, claims }) => (
              <li key={name}>
                <Link href={paths.claim(claims[0] ?? '')}>{name}</Link>
                <span className="map-modules num">
                  {modulesOfClaims(claims, studied).map(({ slug, number, title }) => (
                    <Link key={slug} href={paths.module(slug)} aria-label={t('module', { number, title })}>
                      {number}
                    </Link>
                  ))}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
