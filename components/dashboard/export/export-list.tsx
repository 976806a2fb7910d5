import type { ReactNode } from 'react';

/** One kind of file and the ways to it. */
export interface ExportRow {
  key: string;
  title: string;
  /** What is in it, for whom it is. */
  text: ReactNode;
  /** What somebody has to know before they take it. */
  notes: string[];
  links: { href: string; label: string }[];
}

/** The files that can be downloaded, each with what it holds. Plain links: fetching one ahead would make it for nothing. */
export function ExportList({ label, rows }: { label: string; rows: ExportRow[] }) {
  return (
    <section className="panel" aria-label={label}>
      <ul className="row-list">
        {rows.map(({ key, title, text, notes, links }) => (
          <li key={key}>
            <div className="row-main">
              <h2 className="subtitle">{title}</h2>
              <p>{text}</p>
              {notes.map((note) => (
                <p key={note} className="note">
                  {note}
                </p>
              ))}
            </div>
            <div className="row-side">
              {links.map((link) => (
                <a
                  key={link.href}
                  className="button small"
                  href={link.href}
                  download
                  aria-label={`${title}: ${link.label}`}
                >
                  {link.label}
                </a>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
