import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { ORIGINS, type Origin, type SupplyPicture } from '@/lib/domain/picture';
import { ArrowTip } from './arrow-tip';
import { RestsOn } from './rests-on';

/** More stages than this have no room for words beside one another. */
const MOST_ACROSS = 5;

/** The band of an origin: full for home, hatched for abroad, and half of each. */
function Band({ origin, hatch }: { origin: Origin; hatch: string }) {
  return (
    <svg className="supply-band" aria-hidden="true" focusable="false">
      {origin === 'home' ? null : <rect width="100%" height="100%" fill={`url(#${hatch})`} />}
      {origin === 'abroad' ? null : (
        <rect className="supply-full" width="100%" height={origin === 'both' ? '50%' : '100%'} />
      )}
      <rect className="supply-edge" width="100%" height="100%" />
    </svg>
  );
}

/** The way to the next stage: across where stages stand side by side, and else downwards. */
function StageArrow() {
  return (
    <>
      <svg className="supply-across" aria-hidden="true" focusable="false">
        <line x1="0" x2="100%" y1="50%" y2="50%" />
        <ArrowTip way="across" x="100%" y="50%" />
      </svg>
      <svg className="supply-down" aria-hidden="true" focusable="false">
        <line x1="50%" x2="50%" y1="0" y2="100%" />
        <ArrowTip way="down" x="50%" y="100%" />
      </svg>
    </>
  );
}

/** The stages of making something from left to right, and where the parts of each come from. Downwards on narrow screens. */
export function SupplyDrawing({ picture }: { picture: SupplyPicture }) {
  const t = useTranslations('player.picture');
  const hatch = useId();
  const { stages } = picture;
  return (
    <div className="supply-picture">
      <ul className="legend">
        {ORIGINS.map((origin) => (
          <li key={origin}>
            <Band origin={origin} hatch={hatch} />
            <span>{t.rich(`origins.${origin}.means`, { b: (words) => <b>{words}</b> })}</span>
          </li>
        ))}
      </ul>
      <svg className="supply-pattern" aria-hidden="true" focusable="false">
        <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
          <line x1="0" x2="5" y1="1" y2="1" />
        </pattern>
      </svg>
      <ol
        className="supply-stages"
        data-way={stages.length > MOST_ACROSS ? 'down' : 'across'}
        style={{ '--columns': stages.length }}
      >
        {stages.map(({ label, parts }, index) => (
          <li className="supply-stage" key={label}>
            <span className="picture-stop" />
            {index < stages.length - 1 ? <StageArrow /> : null}
            <p className="supply-label">{label}</p>
            <ul className="supply-parts">
              {parts.map(({ text, origin, evidence }) => (
                <li className="supply-part" key={text} data-origin={origin}>
                  <Band origin={origin} hatch={hatch} />
                  <div>
                    <p className="supply-origin">{t(`origins.${origin}.word`)}</p>
                    <p>{text}</p>
                    <RestsOn evidence={evidence} />
                  </div>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </div>
  );
}
