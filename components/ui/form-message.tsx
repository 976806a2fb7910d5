import { Icon } from './icon';

interface FormMessageProps {
  /** Null, absent or empty shows nothing. */
  message: string | null | undefined;
  kind: 'error' | 'done';
}

/** What became of a whole form. An error interrupts a screen reader, a success waits its turn. */
export function FormMessage({ message, kind }: FormMessageProps) {
  if (kind === 'error') {
    return message ? (
      <p className="form-message" data-kind="error" role="alert">
        <Icon name="alert" />
        <span>{message}</span>
      </p>
    ) : null;
  }
  // A polite region has to be in the page before its words are, or they are not announced.
  return (
    <p className="form-message" data-kind="done" role="status">
      {message ? (
        <>
          <Icon name="check" />
          <span>{message}</span>
        </>
      ) : null}
    </p>
  );
}
