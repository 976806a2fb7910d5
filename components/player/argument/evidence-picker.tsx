'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { EvidenceItem } from '@/lib/domain/evidence';
import { search } from '@/lib/domain/search';
import { ItemWords } from './item-words';

interface EvidencePickerProps {
  /** Number of the strand, from 1. */
  strand: number;
  items: EvidenceItem[];
  /** Ids of the chosen items. */
  chosen: string[];
  onToggle: (id: string, isChosen: boolean) => void;
  onClose: () => void;
}

/** The items at hand to choose some for a strand, with a search. A choice counts at once; arrow keys walk the list. */
export function EvidencePicker({ strand, items, chosen, onToggle, onClose }: EvidencePickerProps) {
  const t = useTranslations('player');
  const [query, setQuery] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const id = useId();
  const found = search(items, query, (item) => [
    item.id,
    item.case,
    item.statement,
    t(`evidence.type.${item.type}`),
    t(`evidence.strengths.${item.strength}`),
    ...item.citations.map(({ text }) => text),
  ]);

  function walk(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const boxes = [...(list.current?.querySelectorAll('input') ?? [])];
    // From the search, which is none of them, the way down leads to the first.
    const here = boxes.indexOf(event.currentTarget);
    boxes[Math.max(0, here + (event.key === 'ArrowDown' ? 1 : -1))]?.focus();
  }

  return (
    <ModalOverlay className="commit-veil" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="commit-modal picker-modal">
        <Dialog className="picker">
          <Heading slot="title" level={2} className="subtitle">
            {t('argue.picker.title', { number: strand })}
          </Heading>
          <div className="field">
            <label className="label" htmlFor={`${id}-search`}>
              {t('argue.picker.search')}
            </label>
            <input
              id={`${id}-search`}
              className="input"
              type="search"
              value={query}
              onChange={(event) => setQuery(event.currentTarget.value)}
              onKeyDown={walk}
              aria-describedby={`${id}-found`}
            />
            <p className="hint" id={`${id}-found`} role="status">
              {t('argue.picker.found', { found: found.length, total: items.length })}
            </p>
          </div>
          <ul className="picks picker-list" ref={list}>
            {found.map((item) => (
              <li key={item.id}>
                <label className="pick">
                  <input
                    type="checkbox"
                    checked={chosen.includes(item.id)}
                    onChange={(event) => onToggle(item.id, event.currentTarget.checked)}
                    onKeyDown={walk}
                  />
                  <ItemWords item={item} />
                </label>
              </li>
            ))}
          </ul>
          <div className="act-row">
            <button type="button" className="button primary" onClick={onClose}>
              {t('argue.picker.done')}
            </button>
            <span className="note">{t('argue.picker.chosen', { count: chosen.length })}</span>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
