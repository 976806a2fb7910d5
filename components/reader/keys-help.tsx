'use client';

import { useTranslations } from 'next-intl';
import { ReaderDialog } from './reader-dialog';
import { useReader, useReaderStore } from './reader-store';
import { writeKeysOn } from './single-keys';

/** Keys of the reader by what they do. `single` ones write a character and can be switched off together. */
const KEYS = [
  { does: 'next', keys: ['↓', '↑'], single: false },
  { does: 'paragraph', keys: ['PgDn', 'PgUp'], single: false },
  { does: 'ends', keys: ['Home', 'End'], single: false },
  { does: 'open', keys: ['↵'], single: false },
  { does: 'remove', keys: ['Del'], single: false },
  { does: 'keep', keys: ['Ctrl ↵'], single: false },
  { does: 'close', keys: ['Esc'], single: false },
  { does: 'letters', keys: ['j', 'k'], single: true },
  { does: 'position', keys: ['1', '2', '3', '4'], single: true },
  { does: 'again', keys: ['.'], single: true },
  { does: 'last', keys: ['[', ']'], single: true },
  { does: 'first', keys: ['{', '}'], single: true },
  { does: 'change', keys: ['e'], single: true },
  { does: 'find', keys: ['/'], single: true },
  { does: 'help', keys: ['?'], single: true },
] as const;

/** Every key of the reader, and the switch that turns single keys off for speech input and slips. */
export function KeysHelp() {
  const t = useTranslations('reader.keys');
  const store = useReaderStore();
  const keysOn = useReader((state) => state.keysOn);
  return (
    <ReaderDialog title={t('title')} onClose={() => store.setState({ dialog: null })}>
      <label className="keys-switch">
        <input
          type="checkbox"
          role="switch"
          aria-describedby="keys-switch-hint"
          checked={keysOn}
          aria-checked={keysOn}
          onChange={(event) => {
            writeKeysOn(event.target.checked);
            store.setState({ keysOn: event.target.checked });
          }}
        />
        <span>{t('switch')}</span>
      </label>
      <p className="hint" id="keys-switch-hint">
        {t('switchHint')}
      </p>
      {[false, true].map((single) => (
        <section key={String(single)} className="keys-group" data-off={(single && !keysOn) || undefined}>
          <h3>{t(single ? (keysOn ? 'single' : 'singleOff') : 'always')}</h3>
          <dl>
            {KEYS.filter((key) => key.single === single).map(({ does, keys }) => (
              <div key={does}>
                <dt>
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{t(`does.${does}`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </ReaderDialog>
  );
}
