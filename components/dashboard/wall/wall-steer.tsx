'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { SentForm } from '@/components/ui/sent-form';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Outcome } from '@/lib/actions/outcome';
import { neighboursOf, type Stage, stageForKey } from '@/lib/domain/projection';

export interface WallSteerProps {
  stage: Stage;
  hasReasons: boolean;
  /** How many of the class have voted; null before there is a vote. */
  voted: { people: number; of: number } | null;
  /** Shows a stage: an action of the server for each. */
  show: Record<Stage, () => Promise<Outcome<null>>>;
  end: () => Promise<Outcome<null>>;
}

/** Where somebody types, letters are letters. */
const isTyping = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;

/** What a button says that leads from one stage to another. */
function labelOf(target: Stage, stage: Stage, before: Stage | null) {
  if (stage === 'vote' && target === 'split') return 'endVote';
  if (stage === 'split' && target === 'talk') return 'hideSplit';
  return target === before && target === 'talk' ? 'backToTalk' : (`go.${target}` as const);
}

/** Steps through the stages of a wall, by buttons, which work without script, and by keys. */
export function WallSteer({ stage, hasReasons, voted, show, end }: WallSteerProps) {
  const t = useTranslations('wall');
  const bar = useRef<HTMLElement>(null);
  const [hasKeys, setHasKeys] = useState(true);
  const { before, after } = neighboursOf(stage, hasReasons);
  const others = [before, ...['r', 's'].map((key) => stageForKey(key, stage, hasReasons))];
  const aside = [...new Set(others)].filter((target): target is Stage => target !== null && target !== after);

  // Follows the keyboard of the whole page: whoever steers stands beside the wall and looks for no button.
  useEffect(() => {
    if (!hasKeys) return;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return;
      const target = stageForKey(event.key, stage, hasReasons);
      const form = bar.current?.querySelector<HTMLFormElement>(`#wall-${target}`);
      if (!form) return;
      event.preventDefault();
      form.requestSubmit();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [hasKeys, stage, hasReasons]);

  const step = (target: Stage) => (
    <SentForm key={target} id={`wall-${target}`} action={show[target]} className="inline-actions">
      <SubmitButton kind={target === after ? 'primary' : 'plain'} busy={t('busy')}>
        {t(labelOf(target, stage, before))}
      </SubmitButton>
    </SentForm>
  );
  return (
    <footer className="wall-steer no-print" ref={bar}>
      {aside.map(step)}
      <span className="wall-keys">
        {hasKeys ? <span>{t.rich('keys', { k: (words) => <kbd>{words}</kbd> })}</span> : null}
        <button type="button" className="button quiet" aria-pressed={hasKeys} onClick={() => setHasKeys(!hasKeys)}>
          {t(hasKeys ? 'keysOn' : 'keysOff')}
        </button>
      </span>
      <span className="wall-on">
        {voted ? <span className="num">{t('voted', voted)}</span> : null}
        {after ? step(after) : null}
        <SentForm id="wall-end" action={end} className="inline-actions">
          <SubmitButton kind="plain" busy={t('busy')}>
            {t('end')}
          </SubmitButton>
        </SentForm>
      </span>
    </footer>
  );
}
