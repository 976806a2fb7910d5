'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { BusyButton } from '@/components/player/busy-button';
import { useOutbox } from '@/components/player/outbox/outbox-store';
import { fileName, saveFile } from '@/components/player/saved-file';
import { FormMessage } from '@/components/ui/form-message';
import type { ArgumentOutline } from '@/lib/domain/argument-outline';
import { useArgumentBlocks } from './argument-blocks';
import { toMarkdown } from './argument-markdown';

interface ArgumentTakeAwayProps {
  outline: ArgumentOutline;
  /** Of the module; stands in the names of the files. */
  slug: string;
}

/** The kept argument as a Markdown or Word file, or on paper. Files are made on the device, without a network. */
export function ArgumentTakeAway({ outline, slug }: ArgumentTakeAwayProps) {
  const t = useTranslations('player.argue.take');
  const common = useTranslations('common');
  const blocks = useArgumentBlocks(outline);
  const isChanged = useOutbox(({ drafts }) => Object.keys(drafts).some((key) => key.startsWith('argue.')));
  const [isBusy, setBusy] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);

  function save(ending: 'md' | 'docx', file: Blob) {
    const name = fileName([t('fileName'), slug], new Date(), ending);
    saveFile(name, file);
    setTrouble(null);
    setSaved(t('saved', { name }));
  }

  async function saveWord() {
    setSaved(null);
    setBusy(true);
    try {
      // Writing Word files takes a large library: it is fetched when somebody asks for one.
      const { toWord } = await import('./argument-word');
      save('docx', await toWord(blocks, common('name')));
    } catch {
      setTrouble(t('failed'));
    } finally {
      setBusy(false);
    }
  }

  return (
    <div className="take-away">
      <h3 className="label">{t('title')}</h3>
      <div className="act-row">
        <button
          type="button"
          className="button"
          onClick={() => save('md', new Blob([toMarkdown(blocks)], { type: 'text/markdown;charset=utf-8' }))}
        >
          {t('markdown')}
        </button>
        <BusyButton busy={isBusy ? t('making') : null} onPress={saveWord}>
          {t('word')}
        </BusyButton>
        <button type="button" className="button" onClick={() => window.print()}>
          {t('print')}
        </button>
      </div>
      {isChanged ? <p className="note">{t('changed')}</p> : null}
      <FormMessage kind="error" message={trouble} />
      <FormMessage kind="done" message={saved} />
    </div>
  );
}
