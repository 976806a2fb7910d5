import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { FieldError } from '@/components/player/written-field';
import type { ExerciseItem, Link } from '@/lib/domain/exercise';

interface ChainMenusProps {
  items: ExerciseItem[];
  onAdd: (link: Link) => void;
  /** A link was asked for and there is none. */
  isMissing: boolean;
}

const ENDS = ['from', 'to'] as const;

/** A link by two menus: from what, to what. */
export function ChainMenus({ items, onAdd, isMissing }: ChainMenusProps) {
  const t = useTranslations('player.exercise');
  const [link, setLink] = useState<Link>({ from: '', to: '' });
  const [wasAsked, setWasAsked] = useState(false);
  const id = useId();
  const isChosen = link.from !== '' && link.to !== '';
  let fault: string | null = null;
  if (wasAsked && !isChosen) fault = t('chain.choose');
  else if (isMissing) fault = t('errors.chain');
  return (
    <fieldset className="chain-menus" aria-describedby={fault ? `${id}-fault` : undefined}>
      <legend className="label">{t('chain.menus')}</legend>
      {ENDS.map((end) => (
        <div className="field" key={end}>
          <label className="hint" htmlFor={`${id}-${end}`}>
            {t(`chain.${end}`)}
          </label>
          <select
            id={`${id}-${end}`}
            className="input"
            value={link[end]}
            aria-invalid={(fault !== null && link[end] === '') || undefined}
            onChange={(event) => setLink({ ...link, [end]: event.currentTarget.value })}
          >
            <option value="">{t('chain.nothing')}</option>
            {items.map(({ key, text }) => (
              <option key={key} value={key}>
                {text}
              </option>
            ))}
          </select>
        </div>
      ))}
      <button
        type="button"
        className="button"
        onClick={() => {
          setWasAsked(!isChosen);
          if (!isChosen) return;
          onAdd(link);
          setLink({ from: '', to: '' });
        }}
      >
        {t('chain.add')}
      </button>
      {fault ? <FieldError id={`${id}-fault`}>{fault}</FieldError> : null}
    </fieldset>
  );
}
