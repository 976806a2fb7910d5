'use client';

// The catalogue is read directly: this page must show when the rest of the page, its provider included, did not.
import failure from '@/lib/messages/en/failure.json';

/** What a person sees when a page failed; the failure itself went to the log. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  const { title, text, again, home } = failure;
  return (
    <main id="main" className="page-main narrow">
      <div className="state" data-kind="error" role="alert">
        <h1 className="title">{title}</h1>
        <p>{text}</p>
        <p className="inline-actions">
          <button className="button primary" type="button" onClick={reset}>
            {again}
          </button>
          {/* A whole new page, since this one is broken. */}
          <a href="/">{home}</a>
        </p>
      </div>
    </main>
  );
}
