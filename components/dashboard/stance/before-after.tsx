import { useFormatter, useTranslations } from 'next-intl';

/** How many chose something before and after. */
export interface BeforeAfterRow {
  label: string;
  before: number;
  after: number;
}

const PHASES = ['before', 'after'] as const;

/** For each answer how many gave it before and after, as two bars on one scale that starts at nobody. */
export function BeforeAfter({ title, rows, note }: { title: string; rows: BeforeAfterRow[]; note?: string }) {
  const t = useTranslations('stances');
  const format = useFormatter();
  const most = Math.max(1, ...rows.flatMap(({ before, after }) => [before, after]));
  return (
    <figure className="before-after">
      <figcaption className="label">{title}</figcaption>
      <ul>
        {rows.map((row) => (
          <li key={row.label}>
            <span>{row.label}</span>
            <span
              className="before-after-bars"
              role="img"
              aria-label={t('spreads.row', { before: row.before, after: row.after })}
            >
              {PHASES.map((phase) => (
                <span key={phase} className="before-after-bar num" data-phase={phase}>
                  <i style={{ width: `${(row[phase] / most) * 100}%` }} />
                  {format.number(row[phase])}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <p className="scale-key note">
        {PHASES.map((phase) => (
          <span key={phase} className="before-after-bar" data-phase={phase}>
            <i className="sample" />
            {t(phase)}
          </span>
        ))}
      </p>
      {note ? <p className="note">{note}</p> : null}
    </figure>
  );
}
