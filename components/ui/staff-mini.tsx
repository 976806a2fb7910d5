import type { Dial } from '@/lib/domain/debate';

const MARKS: readonly Dial[] = [1, 2, 3, 4];

/** A strength dial as four small marks; null fills none. Decoration: the dial's word must stand beside it. */
export function StaffMini({ value }: { value: Dial | null }) {
  return (
    <span className="staff-mini" aria-hidden="true">
      {MARKS.map((mark) => (
        <i key={mark} className={value !== null && mark <= value ? 'on' : undefined} />
      ))}
    </span>
  );
}
