'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { type DeviceSwitch, writeSwitch } from './device-switches';
import { ReaderDialog } from './reader-dialog';
import { useReader, useReaderStore } from './reader-store';

/** Keys of the reader by what they do. `single` ones write a character and can be switched off together. */
const KEYS = [
  { does: 'next', keys: ['↓', '↑'], single: false },
  { does: 'paragraph', keys: ['PgDn', 'PgUp'], single: false },
  { does: 'ends', keys: ['Home', 'End'], single: false },
  { does: 'open', keys: ['↵'], single: false },
  { does: 'remove', keys: ['Del'], single: false },
  { does: 'form', keys: ['Tab'], single: false },
  { does: 'choose', keys: ['Space', '←', '→'], single: false },
  { does: 'keep', keys: ['Ctrl ↵'], single: false },
  { does: 'close', keys: ['Esc'], single: false },
  { does: 'undo', keys: ['Ctrl Z'], single: false },
  { does: 'redo', keys: ['Ctrl Shift Z', 'Ctrl Y'], single: false },
  { does: 'letters', keys: ['j', 'k'], single: true },
  { does: 'position', keys: ['1', '2', '3', '4'], single: true },
  { does: 'again', keys: ['.'], single: true },
  { does: 'last', keys: ['[', ']'], single: true },
  { does: 'first', keys: ['{', '}'], single: true },
  { does: 'change', keys: ['e'], single: true },
  { does: 'find', keys: ['/'], single: true },
  { does: 'help', keys: ['?'], single: true },
] as const;

interface SwitchProps {
  name: DeviceSwitch;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

/** One choice that this device remembers. */
function Switch({ name, isOn, onChange }: SwitchProps) {
  const t = useTranslations('reader.keys.switches');
  const id = useId();
  return (
    <div>
      <label className="keys-switch">
        <input
          type="checkbox"
          role="switch"
          aria-describedby={id}
          checked={isOn}
          aria-checked={isOn}
          onChange={(event) => {
            writeSwitch(name, event.target.checked);
            onChange(event.target.checked);
          }}
        />
        <span>{t(`${name}.label`)}</span>
      </label>
      <p className="hint" id={id}>
        {t(`${name}.hint`)}
      </p>
    </div>
  );
}

/** Every key of the reader, the switch that turns single keys off for speech input and slips, and the other habits. */
export function KeysHelp() {
  const t = useTranslations('reader.keys');
  const store = useReaderStore();
  const keysOn = useReader((state) => state.keysOn);
  const stickyPosition = useReader((state) => state.stickyPosition);
  return (
    <ReaderDialog title={t('title')} onClose={() => store.setState({ dialog: null })}>
      {[true, false].map((single) => (
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
      <Switch name="singleKeys" isOn={keysOn} onChange={(isOn) => store.setState({ keysOn: isOn })} />
      <Switch
        name="stickyPosition"
        isOn={stickyPosition}
        onChange={(isOn) => store.setState({ stickyPosition: isOn })}
      />
    </ReaderDialog>
  );
}
