import { useTranslations } from 'next-intl';
import type { CSSProperties } from 'react';
import type { ChainPicture, Standing } from '@/lib/domain/picture';
import { ArrowTip } from './arrow-tip';
import { RestsOn } from './rests-on';

/** The arrow of a link in the list: down to what stands right below, or aside to a name. */
function ListArrow({ standing, isNext }: { standing: Standing; isNext: boolean }) {
  if (!isNext) {
    return (
      <svg className="cause-aside" viewBox="0 0 32 32" data-standing={standing} aria-hidden="true" focusable="false">
        <path d="M12 0v14q0 6 6 6h11" />
        <path className="picture-tip" d="M24 15l7 5-7 5" />
      </svg>
    );
  }
  return (
    <svg className="cause-arrow" data-standing={standing} aria-hidden="true" focusable="false">
      <line x1="50%" x2="50%" y1="0" y2="100%" />
      <ArrowTip way="down" x="50%" y="100%" />
    </svg>
  );
}

interface ChainLinkProps {
  link: ChainPicture['links'][number];
  /** What it leads to, for the list; null where that stands right below. */
  end: string | null;
  /** Where its words stand in the drawing. */
  place: CSSProperties | undefined;
}

/** How a link is known and by what, with its arrow for the list. */
export function ChainLink({ link: { standing, text, evidence }, end, place }: ChainLinkProps) {
  const t = useTranslations('player.picture');
  return (
    <li className="cause-link" style={place}>
      <ListArrow standing={standing} isNext={end === null} />
      <div className="cause-words">
        <p>
          <b>{t(`standings.${standing}.word`)}</b>
          {end === null ? null : <span className="cause-end">{t('leads', { end })}</span>}
        </p>
        <p>{text}</p>
        <RestsOn evidence={evidence} />
      </div>
    </li>
  );
}
