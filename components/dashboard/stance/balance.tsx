import { useFormatter, useTranslations } from 'next-intl';
import type { ClassBalance } from '@/lib/domain/class-stances';

const PARTS = ['with', 'against', 'neither'] as const;

/** How the tags of a class lie to the side that each student started from. */
export function Balance({ balance }: { balance: ClassBalance }) {
  const t = useTranslations('stances.balance');
  const format = useFormatter();
  const { mostlyWith, even, mostlyAgainst, middle } = balance;
  const people = mostlyWith + even + mostlyAgainst;
  const most = Math.max(1, ...PARTS.map((part) => balance[part]));
  return (
    <>
      <p className="prose">
        {people === 0 ? t('none') : t('students', { people, with: mostlyWith, even, against: mostlyAgainst })}{' '}
        {middle > 0 ? t('middle', { middle }) : null}
      </p>
      {people > 0 ? (
        <figure className="before-after">
          <figcaption className="label">{t('tags')}</figcaption>
          <ul>
            {PARTS.map((part) => (
              <li key={part}>
                <span>{t(part)}</span>
                <span className="before-after-bars">
                  <span className="before-after-bar num" data-phase="after">
                    <i style={{ width: `${(balance[part] / most) * 100}%` }} />
                    {format.number(balance[part])}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </figure>
      ) : null}
      <p className="note">{t('note')}</p>
    </>
  );
}
