import { useTranslations } from 'next-intl';
import type { Tag } from '@/lib/domain/tag';

interface ChangeTagProps {
  tag: Tag;
  /** What tells this button from the others, said after its words. */
  of: string;
  onChange: (tag: Tag) => void;
}

/** Opens one of the person's tags in the reader above. */
export function ChangeTag({ tag, of, onChange }: ChangeTagProps) {
  const t = useTranslations('player.key');
  return (
    <button type="button" className="button small change-tag" data-change={tag.id} onClick={() => onChange(tag)}>
      {t('change')} <span className="sr">({of})</span>
    </button>
  );
}

/** Gives focus to the button that changes a tag, where it is by then, or else to the element around all of them. */
export function focusChangeTag(tagId: string, around: string): void {
  // After the page has painted: a changed tag is compared anew, and a deleted one has no button.
  requestAnimationFrame(() => {
    const place = document.getElementById(around);
    const buttons = [...(place?.querySelectorAll<HTMLElement>('[data-change]') ?? [])];
    const button = buttons.find(({ dataset }) => dataset.change === tagId);
    (button ?? place)?.focus({ preventScroll: true });
    (button ?? place)?.scrollIntoView?.({ block: button ? 'center' : 'start' });
  });
}
