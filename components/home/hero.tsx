import { useTranslations } from 'next-intl';
import { PositionGlyph } from '@/components/ui/position-glyph';
import { POSITIONS } from '@/lib/domain/debate';

/** Far enough to the left to reach the edge of any screen. */
const START = -2400;
const END = 840;
const WAVE = 18;

/** The four watercourses: side by side under the question, then parting to their answers. Each is drawn in its position's line. */
const COURSES = [
  { position: 'transfer', d: `M${START} 296H560C690 296 690 38 840 38`, width: 3.6, dashes: undefined },
  { position: 'indigenous', d: `M${START} 310H560C690 310 690 138 840 138`, width: 5, dashes: '0.01 9' },
  { position: 'sequence', d: `M${START} 324H560C690 324 690 238 840 238`, width: 4, dashes: '18 9 0.01 9' },
  {
    position: 'complicates',
    d: `M${START} 338q4.5-7 9 0${'t9 0'.repeat((END - START) / (WAVE / 2) - 1)}`,
    width: 2.6,
    dashes: undefined,
  },
] as const;

/** The debate's question and its four answers: rivers on a wide screen, four lines and a list on a narrow one. */
export function Hero() {
  const t = useTranslations('home.hero');
  return (
    <div className="wide hero">
      <div className="hero-fan">
        <svg
          className="hero-river"
          viewBox="0 0 1184 376"
          preserveAspectRatio="none"
          fill="none"
          strokeLinecap="round"
          aria-hidden="true"
        >
          {COURSES.map((course) => (
            <path
              key={course.position}
              d={course.d}
              data-position={course.position}
              stroke="var(--pos)"
              strokeWidth={course.width}
              strokeDasharray={course.dashes}
              vectorEffect="non-scaling-stroke"
            />
          ))}
        </svg>
        <h1 className="display">{t('question')}</h1>
        <div className="hero-lines" aria-hidden="true">
          {POSITIONS.map((position) => (
            <i key={position} data-position={position} />
          ))}
        </div>
        <ul className="hero-answers">
          {POSITIONS.map((position) => (
            <li key={position}>
              <PositionGlyph position={position} size="big" />
              <div>
                <b>{t(`answers.${position}.answer`)}</b> <span>{t(`answers.${position}.how`)}</span>
              </div>
            </li>
          ))}
        </ul>
      </div>
      <p className="lead">{t('lead')}</p>
    </div>
  );
}
