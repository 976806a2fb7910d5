'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { DragGhost, usePointerDrag } from '@/components/player/pointer-drag';
import { type Ground, listSharedWorks, listSupports } from '@/lib/domain/cited-works';
import type { Warrant } from '@/lib/domain/operation';
import { MOST_STRANDS } from './argument-answers';
import { EMPTY_STRAND, moveSupport, moveTo, type SupportName, withoutSupport } from './strand-changes';
import { edgeOf, gripKey, readDrop, useEdgeScroll } from './strand-drag';
import { StrandField } from './strand-field';
import { nameOf, type StandingSupport } from './strand-support';

interface ArgueStrandsProps {
  strands: Warrant[];
  onChange: (strands: Warrant[]) => void;
  ground: Ground;
  /** Per strand what is missing, as sentences; null where nothing is, empty before anybody asked. */
  errors: { rests: string | null; because: string | null }[];
  seesId: string;
}

/** The strands in their order. Strands and what they rest on change places by drag or by buttons, and it is said. */
export function ArgueStrands({ strands, onChange, ground, errors, seesId }: ArgueStrandsProps) {
  const t = useTranslations('player.argue');
  const list = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  const supports = strands.map((strand) => listSupports(strand, ground).filter((support) => support.kind !== 'gone'));
  const shared = listSharedWorks(supports);
  // Whose tags stand open to choose from. A strand that rests on something starts closed, so that several fit on a screen.
  const [chosenOpen, setOpen] = useState<boolean[]>([]);
  const open = supports.map((rests, index) => chosenOpen[index] || rests.length === 0);
  // Folded strands show in a few lines what they say. One in which something is missing cannot stay folded.
  const [chosenFolded, setFolded] = useState<boolean[]>([]);
  const folded = strands.map((_, index) => {
    const { rests = null, because = null } = errors[index] ?? {};
    return strands.length > 1 && chosenFolded[index] === true && rests === null && because === null;
  });
  const { drag, grip } = usePointerDrag((ended) => {
    const drop = readDrop(ended);
    if (drop?.kind === 'strand') moveStrand(drop.from, drop.to);
    if (drop?.kind === 'support') move(drop.support, drop.from, drop.to);
  });
  useEdgeScroll(drag);
  const drop = drag ? readDrop(drag) : null;

  const find = (name: SupportName, index: number) =>
    supports[index]?.find(({ kind, id }) => kind === name.kind && id === name.id);

  /** After the page has painted: what moved is somewhere else by then. */
  function focusIn(index: number, choose: (field: HTMLElement) => HTMLElement | null | undefined) {
    requestAnimationFrame(() => {
      const field = list.current?.querySelectorAll<HTMLElement>('.strand-field')[index];
      if (field) (choose(field) ?? field.querySelector<HTMLElement>('input, button, textarea'))?.focus();
    });
  }

  function changeStrand(index: number, next: Warrant) {
    // What is being chosen from stays open after the first choice, and what was opened by a fault once that is mended.
    setOpen(open);
    setFolded(folded);
    onChange(strands.map((other, place) => (place === index ? next : other)));
  }

  function addStrand() {
    setOpen(open);
    setFolded(folded);
    onChange([...strands, EMPTY_STRAND]);
  }

  function moveStrand(from: number, to: number) {
    setOpen(moveTo(open, from, to));
    setFolded(moveTo(folded, from, to));
    onChange(moveTo(strands, from, to));
    setSaid(t('said.strand', { from: from + 1, to: to + 1 }));
  }

  function removeStrand(index: number) {
    setOpen(open.filter((_, place) => place !== index));
    setFolded(folded.filter((_, place) => place !== index));
    onChange(strands.filter((_, place) => place !== index));
    setSaid(t('said.removed', { number: index + 1 }));
    focusIn(Math.max(0, index - 1), () => null);
  }

  function move(name: SupportName, from: number, to: number) {
    const support = find(name, from);
    if (!support) return;
    onChange(moveSupport(strands, name, from, to));
    setSaid(t('said.moved', { name: nameOf(support), number: to + 1 }));
  }

  function takeOut(support: StandingSupport, from: number) {
    onChange(strands.map((strand, index) => (index === from ? withoutSupport(strand, support) : strand)));
    setSaid(t('said.out', { name: nameOf(support) }));
    focusIn(from, (field) => field.querySelector<HTMLElement>('.support button, .strand-choose button'));
  }

  /** What hangs at the pointer. */
  function nameOfDragged(): string {
    const [place = '', kind, id = ''] = drag?.key.split(' ') ?? [];
    const support = kind === 'tag' || kind === 'item' ? find({ kind, id }, Number(place)) : undefined;
    return support ? nameOf(support) : t('strand', { number: Number(place) + 1 });
  }

  return (
    <>
      {strands.length > 1 ? (
        <div>
          <p className="hint">{t('movingHint')}</p>
          <button
            type="button"
            className="button quiet small fold-all"
            onClick={() => setFolded(strands.map(() => folded.includes(false)))}
          >
            {t(folded.includes(false) ? 'foldStrands' : 'unfoldStrands')}
          </button>
        </div>
      ) : null}
      <div className="strand-fields" ref={list} data-dragging={drag !== null || undefined}>
        {strands.map((strand, index) => (
          <StrandField
            // biome-ignore lint/suspicious/noArrayIndexKey: a strand is its place in the argument.
            key={index}
            number={index + 1}
            total={strands.length}
            strand={strand}
            supports={supports[index] ?? []}
            ground={ground}
            shared={shared.filter((group) => group.strands.includes(index + 1))}
            isOpen={open[index] ?? true}
            isFolded={folded[index] ?? false}
            onFold={(isFolded) => setFolded(folded.map((was, place) => (place === index ? isFolded : was)))}
            onOpen={(isOpen) => setOpen(open.map((wasOpen, place) => (place === index ? isOpen : wasOpen)))}
            onChange={(next) => changeStrand(index, next)}
            onMove={(by) => {
              moveStrand(index, index + by);
              focusIn(index + by, (field) => field.querySelector<HTMLElement>(`[data-move="${by}"]`));
            }}
            onRemove={() => removeStrand(index)}
            onMoveSupport={(support, to) => {
              move(support, index, to - 1);
              focusIn(to - 1, (field) => findSupport(field, support.id));
            }}
            onTakeOut={(support) => takeOut(support, index)}
            gripOf={(support) => grip(gripKey(index, support))}
            edge={edgeOf(drop, index, strands.length)}
            restsError={errors[index]?.rests ?? null}
            becauseError={errors[index]?.because ?? null}
            seesId={seesId}
          />
        ))}
      </div>
      {strands.length < MOST_STRANDS ? (
        <button type="button" className="button small" onClick={addStrand}>
          {t('add')}
        </button>
      ) : null}
      <p className="sr" role="status">
        {said}
      </p>
      <DragGhost drag={drag}>
        <span className="strand-ghost">{nameOfDragged()}</span>
      </DragGhost>
    </>
  );
}

/** The first button of a support, or its box among the tags that stand open. */
function findSupport(field: HTMLElement, id: string): HTMLElement | undefined {
  const rows = [...field.querySelectorAll<HTMLElement>('[data-support]')];
  const row = rows.find(({ dataset }) => dataset.support === id);
  const boxes = [...field.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  return row?.querySelector<HTMLElement>('button') ?? boxes.find(({ value }) => value === id);
}
