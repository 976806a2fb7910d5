'use client';

import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { DisplayPanel, type DisplayWords } from './display-panel';

interface DisplayMenuProps {
  words: DisplayWords & { open: string; sign: string };
}

/** The button and the small dialog it opens; everything inside the dialog takes effect at once. */
export function DisplayMenu({ words }: DisplayMenuProps) {
  return (
    <DialogTrigger>
      <Button className="button quiet display-button" aria-label={words.open}>
        <span aria-hidden="true">{words.sign}</span>
      </Button>
      <Popover className="display-popover" placement="bottom end">
        <Dialog className="display-panel" aria-label={words.open}>
          <DisplayPanel words={words} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
