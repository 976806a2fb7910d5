'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Icon } from '@/components/ui/icon';
import { PositionGlyph } from '@/components/ui/position-glyph';
import { PositionLine } from '@/components/ui/position-line';
import { POSITIONS, type Position } from '@/lib/domain/debate';

interface PalettePositionsProps {
  value: Position | null;
  /** What to do when nothing was chosen; null when nothing is wrong. */
  error: string | null;
  /** Id of the line that says where the position came from; null when the person chose it here. */
  againId: string | null;
  onChange: (position: Position) => void;
}

/** The four positions, as a legend that can be answered. */
export function PalettePositions({ value, error, againId, onChange }: PalettePositionsProps) {
  const t = useTranslations();
  const name = useId();
  return (
    <fieldset className="group" aria-describedby={error ? `${name}-error` : undefined}>
      <legend className="sr">{t('reader.palette.position')}</legend>
      <div className="choices">
        {POSITIONS.map((position, index) => (
          <label key={position} className="choice" data-position={position}>
            <input
              className="sr"
              type="radio"
              name={name}
              value={position}
              checked={value === position}
              aria-invalid={error ? true : undefined}
              onChange={() => onChange(position)}
            />
            <PositionGlyph position={position} />
            <span>
              <b>{t(`debate.positions.${position}.name`)}</b>
              <small>{t(`debate.positions.${position}.short`)}</small>
            </span>
            <PositionLine position={position} />
            <span className="key-of" aria-hidden="true">
              <kbd>{index + 1}</kbd>
            </span>
          </label>
        ))}
      </div>
      {againId ? (
        <p className="hint again" id={againId}>
          {t('reader.palette.again')}
        </p>
      ) : null}
      {error ? (
        <p className="error" id={`${name}-error`}>
          <Icon name="alert" />
          <span>{error}</span>
        </p>
      ) : null}
    </fieldset>
  );
}
