'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useOutbox } from '@/components/player/outbox/outbox-store';
import { Reader } from '@/components/reader/reader';
import { FormMessage } from '@/components/ui/form-message';
import type { EvidenceItem, Term } from '@/lib/domain/evidence';
import type { StudentContent } from '@/lib/domain/module';
import type { Source } from '@/lib/domain/source';
import type { KeyTag } from '@/lib/domain/tag';
import { BusyButton } from './busy-button';
import { ContinueLink } from './continue-link';
import { KEY, KeyComparison } from './key-comparison';
import { useTagChanges } from './tag-changes';

interface CalibrateStepProps {
  /** The practice passage. */
  source: Source;
  evidence: EvidenceItem[];
  terms: Term[];
  /** Null until the person has checked. */
  keyTags: KeyTag[] | null;
  content: StudentContent;
  stepKey: string;
  /** Who sees the tags. */
  sees: string;
  nextHref: string | null;
  /** Called once the server knows of the check: fetches the key, as a refresh of the page does. */
  onCheck: () => Promise<unknown>;
}

/** The practice passage: tag it, compare with the author's key, then go on. */
export function CalibrateStep(props: CalibrateStepProps) {
  const { source, evidence, terms, keyTags, content, stepKey, sees, nextHref, onCheck } = props;
  const t = useTranslations('player.calibrate');
  const tags = useOutbox((state) => state.work.tags).filter((tag) => tag.sourceId === source.id);
  const changes = useTagChanges(source.id);
  const check = useCheck(stepKey, tags.length, onCheck);
  const wasOpen = useRef(keyTags !== null);
  // Follows the key onto the page: whoever asked for it is led to it.
  useEffect(() => {
    if (keyTags !== null && !wasOpen.current) {
      const comparison = document.getElementById(KEY);
      comparison?.focus({ preventScroll: true });
      comparison?.scrollIntoView?.();
    }
    wasOpen.current = keyTags !== null;
  }, [keyTags]);
  const whyId = useId();
  const rich = { b: (words: ReactNode) => <b>{words}</b> };
  return (
    <>
      <Reader
        source={source}
        tags={tags}
        evidence={evidence}
        terms={terms}
        mode={keyTags === null ? 'tag' : 'locked'}
        lockedReason={t('locked')}
        sees={sees}
        heading={{ question: content.question, title: source.title, note: t('note', { byline: source.byline }) }}
        {...changes}
        footer={
          keyTags === null ? (
            <div className="reader-end">
              <p className="note" id={whyId}>
                {t.rich('footer', { count: tags.length, ...rich })}
              </p>
              <BusyButton
                busy={check.isBusy ? t('checking') : null}
                isAvailable={tags.length > 0}
                describedBy={whyId}
                onPress={check.run}
              >
                {t('check')}
              </BusyButton>
              <FormMessage kind="error" message={check.trouble ? t(check.trouble) : null} />
            </div>
          ) : null
        }
      />
      {keyTags === null ? null : (
        <div className="after-reader">
          <KeyComparison source={source} tags={tags} keyTags={keyTags} />
          <footer className="step-end">
            <ContinueLink href={nextHref} stepKey={stepKey} />
          </footer>
        </div>
      )}
    </>
  );
}

/** The check: everything is on the server first, then that it was checked, then the key is asked for. */
function useCheck(stepKey: string, tagCount: number, onCheck: () => Promise<unknown>) {
  const keep = useOutbox((state) => state.keep);
  const flush = useOutbox((state) => state.flush);
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<'needsTag' | 'notSent' | 'failed' | null>(null);
  async function run() {
    if (tagCount === 0) return setTrouble('needsTag');
    setTrouble(null);
    setBusy(true);
    try {
      // The tags are sent before the check, so that what is compared is what was read without the key.
      if (!(await flush())) return setTrouble('notSent');
      keep({ kind: 'step.done', step: stepKey });
      if (!(await flush())) return setTrouble('notSent');
      await onCheck();
    } catch {
      setTrouble('failed');
    } finally {
      setBusy(false);
    }
  }
  return { isBusy, trouble, run };
}
