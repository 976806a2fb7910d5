'use client';

import { useTranslations } from 'next-intl';
import { type ComponentProps, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import type { Draft } from './draft';
import { isWide } from './lamp';
import { PaletteBehind } from './palette-behind';
import { PaletteDial } from './palette-dial';
import { PaletteFactors } from './palette-factors';

interface PaletteMoreProps {
  hand: Draft;
  onChange: (part: Partial<Draft>) => void;
  behind: ComponentProps<typeof PaletteBehind>;
}

/** Factors and strength, which are never required: open beside the text, folded where the palette lies over it. */
export function PaletteMore({ hand, onChange, behind }: PaletteMoreProps) {
  const t = useTranslations();
  const [isOpen, setOpen] = useState(isWide);
  const { factors, credibility, bearing } = hand;
  const said = [
    factors.length > 0 ? t('reader.more.factors', { count: factors.length }) : null,
    credibility && t(`debate.credibility.${credibility}`),
    bearing && t(`debate.bearing.${bearing}`),
  ].filter((part) => part !== null);
  return (
    <details className="more" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t('reader.more.title')} <span className="hint">{said.join(', ') || t('reader.more.none')}</span>
        <Icon name="chevron" size={12} />
      </summary>
      <div className="more-body">
        <PaletteFactors value={factors} onChange={(next) => onChange({ factors: next })} />
        <div className="dials">
          <PaletteDial kind="credibility" value={credibility} onChange={(next) => onChange({ credibility: next })} />
          <PaletteBehind {...behind} />
          <PaletteDial kind="bearing" value={bearing} onChange={(next) => onChange({ bearing: next })} />
        </div>
      </div>
    </details>
  );
}
