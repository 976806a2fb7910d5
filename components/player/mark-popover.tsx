'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Popover } from 'react-aria-components/Popover';
import { Icon } from '@/components/ui/icon';
import type { EvidenceItem, Term } from '@/lib/domain/evidence';
import { paths } from '@/lib/paths';
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
      {/* biome-ignore lint/a11y/useValidAriaValues: the dialog inside has the name; on the popover, which has no role, the library would put one that names nothing. */}
      <Popover className="mark-popover" placement="bottom start" offset={6} aria-labelledby="">
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
      <p className="note">
        <Link href={paths.evidenceItem(item.id)}>{t('library')}</Link>
      </p>
    </MarkPopover>
  );
}

/** Words of the text whose meaning opens where they stand. */
export function TermMark({ term, words }: { term: Term; words: string }) {
  const t = useTranslations('player.evidence');
  return (
    <MarkPopover className="term" label={null} words={words}>
      <Heading slot="title" level={2} className="label">
        {term.term}
      </Heading>
      <p className="prose">{term.definition}</p>
      <p className="note">
        <Link href={paths.term(term.id)}>{t('glossary')}</Link>
      </p>
    </MarkPopover>
  );
}
