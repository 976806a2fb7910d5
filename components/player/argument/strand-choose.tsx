import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { FieldError } from '@/components/player/written-field';
import type { Ground } from '@/lib/domain/cited-works';
import { EvidencePicker } from './evidence-picker';
import type { SupportName } from './strand-changes';

interface StrandChooseProps {
  number: number;
  /** Ids of the chosen items of the library. */
  chosen: string[];
  ground: Ground;
  /** Whether the tags stand open; null: there is nothing to open or close. */
  fold: boolean | null;
  onFold: () => void;
  onToggle: (name: SupportName, isChosen: boolean) => void;
  error: string | null;
}

/** The ways to choose what a strand rests on. */
export function StrandChoose({ number, chosen, ground, fold, onFold, onToggle, error }: StrandChooseProps) {
  const t = useTranslations('player.argue');
  const errorId = useId();
  const [isPicking, setPicking] = useState(false);
  return (
    <div className="strand-choose">
      {fold === null ? null : (
        <button type="button" className="button quiet small" aria-expanded={fold} onClick={onFold}>
          {t(fold ? 'fold' : 'unfold')}
        </button>
      )}
      {ground.evidence.length > 0 ? (
        <button
          type="button"
          className="button small"
          aria-describedby={error ? errorId : undefined}
          data-fault={error ? '' : undefined}
          onClick={() => setPicking(true)}
        >
          {t('library')}
        </button>
      ) : null}
      {error ? <FieldError id={errorId}>{error}</FieldError> : null}
      {isPicking ? (
        <EvidencePicker
          strand={number}
          items={ground.evidence}
          chosen={chosen}
          onToggle={(id, isChosen) => onToggle({ kind: 'item', id }, isChosen)}
          onClose={() => setPicking(false)}
        />
      ) : null}
    </div>
  );
}
