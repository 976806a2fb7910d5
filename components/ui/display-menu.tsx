'use client';

import { useEffect, useId, useRef, useState } from 'react';
import { DisplayPanel, type DisplayWords } from './display-panel';

interface DisplayMenuProps {
  words: DisplayWords & { open: string; sign: string };
}

/** Between the button and the panel, in px. */
const GAP = 8;

/**
 * The button and the small dialog it opens; everything inside takes effect at once. The browser's own popover closes it
 * by Escape or a press elsewhere and gives the focus back: every page carries this, so it must weigh nothing.
 */
export function DisplayMenu({ words }: DisplayMenuProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);

  // Follows the panel onto the page: under its button, with focus on the first choice that is made.
  useEffect(() => {
    const element = panel.current;
    if (!isOpen || !element) return;
    const { bottom, right } = button.current?.getBoundingClientRect() ?? { bottom: 0, right: 0 };
    element.style.top = `${bottom + GAP}px`;
    element.style.right = `${Math.max(0, document.documentElement.clientWidth - right)}px`;
    element.showPopover?.();
    element.querySelector<HTMLElement>('input:checked')?.focus();
  }, [isOpen]);

  return (
    <>
      <button
        ref={button}
        type="button"
        className="button quiet display-button"
        aria-label={words.open}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        popoverTarget={isOpen ? id : undefined}
        popoverTargetAction="hide"
        onClick={(event) => {
          if (isOpen) return;
          // The panel is there before the browser acts on the press, which by then would mean to close it.
          event.preventDefault();
          setOpen(true);
        }}
      >
        <span aria-hidden="true">{words.sign}</span>
      </button>
      {isOpen ? (
        <div
          ref={panel}
          id={id}
          className="display-popover display-panel"
          popover="auto"
          role="dialog"
          aria-label={words.open}
          onToggle={(event) => {
            if (event.newState === 'closed') setOpen(false);
          }}
        >
          <DisplayPanel words={words} />
        </div>
      ) : null}
    </>
  );
}
