import Link from 'next/link';

export interface SwitchLinksProps {
  /** What is switched: "Show as". */
  label: string;
  options: { href: string; label: string; current: boolean }[];
}

/** The options of a switch whose values are known: where each leads, what it is called, and which one is on. */
export function listOptions<T extends string>(
  values: readonly T[],
  current: T,
  { href, label }: { href: (value: T) => string; label: (value: T) => string },
): SwitchLinksProps['options'] {
  return values.map((value) => ({ href: href(value), label: label(value), current: value === current }));
}

/** A switch whose every state has an address: works without script and can be bookmarked. */
export function SwitchLinks({ label, options }: SwitchLinksProps) {
  return (
    <nav className="switch" aria-label={label}>
      {options.map((option) => (
        <Link key={option.href} href={option.href} aria-current={option.current ? 'true' : undefined}>
          {option.label}
        </Link>
      ))}
    </nav>
  );
}
