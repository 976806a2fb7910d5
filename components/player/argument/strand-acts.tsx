import { useTranslations } from 'next-intl';
import type { Grip } from './strand-drag';

interface StrandActsProps {
  number: number;
  total: number;
  /** Whether the strand is folded, which leaves room for its grip alone. */
  isFolded: boolean;
  grip: Grip;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** What can be done with a strand among others. At an end the button stays, so that the focus does. */
export function StrandActs({ number, total, isFolded, grip, onMove, onRemove }: StrandActsProps) {
  const t = useTranslations('player.argue');
  const name = <span className="sr">{t('named', { name: t('strand', { number }) })}</span>;
  const handle = <span className="grip" aria-hidden="true" {...grip} />;
  if (isFolded) {
    return (
      <div className="strand-acts" data-folded="">
        {handle}
      </div>
    );
  }
  return (
    <div className="strand-acts">
      {([-1, 1] as const).map((by) => {
        const isAtEnd = number === (by === -1 ? 1 : total);
        return (
          <button
            key={by}
            type="button"
            className="button quiet small"
            data-move={by}
            aria-disabled={isAtEnd || undefined}
            onClick={() => {
              if (!isAtEnd) onMove(by);
            }}
          >
            {t(by === -1 ? 'up' : 'down')} {name}
          </button>
        );
      })}
      <button type="button" className="button quiet small" onClick={onRemove}>
        {t('remove', { number })}
      </button>
      {handle}
    </div>
  );
}
