import Link from 'next/link';

export interface SwitchLinksProps {
  /** What is switched: "Show as". */
  label: string;
  options: { href: string; label: string; current: boolean }[];
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
