import { useTranslations } from 'next-intl';
import { PositionGlyph } from '@/components/ui/position-glyph';
import type { PartsPicture } from '@/lib/domain/picture';
import { RestsOn } from './rests-on';

type Bar = PartsPicture['bars'][number];

/** The parts and, where they do not make up the whole, what is left over: it is drawn and named like the others. */
function withRest(bar: Bar, restLabel: string): (Bar['parts'][number] & { isRest: boolean })[] {
  const rest = bar.total - bar.parts.reduce((sum, part) => sum + part.value, 0);
  const parts = bar.parts.map((part) => ({ ...part, isRest: false }));
  return rest > 0 ? [...parts, { label: restLabel, value: rest, words: '', isRest: true }] : parts;
}

function BarDrawing({ bar }: { bar: Bar }) {
  const t = useTranslations('player.picture');
  const parts = withRest(bar, t('rest'));
  return (
    <div className="parts-bar">
      <p className="parts-label">{bar.label}</p>
      <div className="parts-water">
        {parts.map((part, index) => (
          <div
            key={part.label}
            className="parts-part"
            data-position={part.position}
            data-tone={part.position || part.isRest ? undefined : (index % 4) + 1}
            data-rest={part.isRest || undefined}
            data-value={part.value}
            style={{ flexGrow: part.value }}
          />
        ))}
      </div>
      <ul className="parts-words">
        {parts.map((part, index) => (
          <li key={part.label}>
            <span
              className="parts-swatch"
              data-position={part.position}
              data-tone={part.position || part.isRest ? undefined : (index % 4) + 1}
              data-rest={part.isRest || undefined}
            />
            <span className="parts-value num">{part.value}</span>
            <span>
              <b>{part.label}</b>
              {part.position ? <PositionGlyph position={part.position} size="small" /> : null}
              {part.words ? <span className="parts-say">{part.words}</span> : null}
            </span>
          </li>
        ))}
      </ul>
      <p className="note">
        {bar.note}
        <RestsOn evidence={bar.evidence} />
      </p>
    </div>
  );
}

/** Bars of people, each divided into parts with their counts written beside them. */
export function PartsDrawing({ picture }: { picture: PartsPicture }) {
  return (
    <div className="parts-picture">
      {picture.bars.map((bar) => (
        <BarDrawing key={bar.label} bar={bar} />
      ))}
    </div>
  );
}
