import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';

interface BusyButtonProps {
  children: ReactNode;
  /** What it says while it works; null when it does not. */
  busy: string | null;
  /** When false it stays focusable and answers a press with the reason; the reason must stand beside it. */
  isAvailable?: boolean;
  /** Id of the reason. */
  describedBy?: string;
  primary?: boolean;
  onPress: () => void;
}

/** A button for something that takes a moment: it keeps its width and its focus, and ignores a second press. */
export function BusyButton(props: BusyButtonProps) {
  const { children, busy, isAvailable = true, describedBy, primary = false, onPress } = props;
  return (
    <button
      type="button"
      className={primary ? 'button primary' : 'button'}
      aria-busy={busy !== null || undefined}
      aria-disabled={!isAvailable || undefined}
      aria-describedby={describedBy}
      onClick={() => {
        if (busy === null) onPress();
      }}
    >
      <span className="swap">
        <span style={{ visibility: busy === null ? undefined : 'hidden' }}>{children}</span>
        {busy === null ? null : (
          <span>
            <Icon name="busy" />
            {busy}
          </span>
        )}
      </span>
    </button>
  );
}
