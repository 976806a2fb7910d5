'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Popover } from 'react-aria-components/Popover';
import { Icon } from '@/components/ui/icon';
import type { EvidenceItem, Term } from '@/lib/domain/evidence';
import { EvidenceCard } from './evidence-card';

interface MarkPopoverProps {
  className: string;
  /** What the button is called; null when its own words say enough. */
  label: string | null;
  words: ReactNode;
  children: ReactNode;
}

function MarkPopover({ className, label, words, children }: MarkPopoverProps) {
  const t = useTranslations('player.evidence');
  return (
    <DialogTrigger>
      <Button className={className} aria-label={label ?? undefined}>
        {words}
      </Button>
      <Popover className="mark-popover" placement="bottom start" offset={6}>
        <Dialog className="mark-dialog">
          {({ close }) => (
            <>
              <button type="button" className="mark-close" aria-label={t('close')} onClick={close}>
                <Icon name="close" />
              </button>
              {children}
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** The id of an item, raised after the words that rest on it; opens the item. */
export function EvidenceMark({ item }: { item: EvidenceItem }) {
  const t = useTranslations('player.evidence');
  return (
    <MarkPopover className="ref num" label={t('open', { id: item.id })} words={item.id}>
      <EvidenceCard
        item={item}
        title={
          <Heading slot="title" level={2} className="label num">
            {item.id} · {item.case}
          </Heading>
        }
      />
    </MarkPopover>
  );
}

/** Words of the text whose meaning opens where they stand. */
export function TermMark({ term, words }: { term: Term; words: string }) {
  return (
    <MarkPopover className="term" label={null} words={words}>
      <Heading slot="title" level={2} className="label">
        {term.term}
      </Heading>
      <p className="prose">{term.definition}</p>
    </MarkPopover>
  );
}
