'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import type { Block } from '@/components/player/argument/argument-blocks';
import { toMarkdown } from '@/components/player/argument/argument-markdown';
import { BusyButton } from '@/components/player/busy-button';
import { fileName, saveFile } from '@/components/player/saved-file';
import { FormMessage } from '@/components/ui/form-message';

interface TakeAwayProps {
  blocks: Block[];
  /** What the names of the files begin with; the day follows. */
  name: string[];
  level: 2 | 3;
  /** What else is to be said about what the files hold. */
  children?: ReactNode;
}

/** A document as a Markdown or Word file, or on paper. Files are made on the device, without a network. */
export function TakeAway({ blocks, name, level, children }: TakeAwayProps) {
  const t = useTranslations('player.argue.take');
  const common = useTranslations('common');
  const [isBusy, setBusy] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const Heading = `h${level}` as const;

  function save(ending: 'md' | 'docx', file: Blob) {
    const full = fileName(name, new Date(), ending);
    saveFile(full, file);
    setTrouble(null);
    setSaved(t('saved', { name: full }));
  }

  async function saveWord() {
    setSaved(null);
    setBusy(true);
    try {
      // Writing Word files takes a large library: it is fetched when somebody asks for one.
      const { toWord } = await import('@/components/player/argument/argument-word');
      save('docx', await toWord(blocks, common('name')));
    } catch {
      setTrouble(t('failed'));
    } finally {
      setBusy(false);
    }
  }

  return (
    <div className="take-away">
      <Heading className="label">{t('title')}</Heading>
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
      {children}
      <FormMessage kind="error" message={trouble} />
      <FormMessage kind="done" message={saved} />
    </div>
  );
}
