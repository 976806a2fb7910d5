import { useTranslations } from 'next-intl';
import type { BuiltLine } from '@/lib/domain/built-words';
import type { Side } from '@/lib/domain/exercise';
import type { Lateness } from '@/lib/domain/trail';
import { useBuiltWords } from './built-text';

/** What was written or put together in one step. */
export interface TrailResponse {
  key: string;
  title: string;
  /** What was asked; null where the step says it otherwise. */
  prompt: string | null;
  text: string;
  lines: BuiltLine[];
  side: Side | null;
  late: Lateness;
}

/** Answers and exercises, step by step, as they were kept. */
export function TrailResponses({ responses }: { responses: TrailResponse[] }) {
  const t = useTranslations('trail.trail');
  const words = useBuiltWords();
  return (
    <ul className="sheet trail-responses">
      {responses.map(({ key, title, prompt, text, lines, side, late }) => (
        <li key={key}>
          <h3 className="label">
            {title} {late ? <span className="trail-mark">{t(`late.${late}`)}</span> : null}
          </h3>
          {prompt ? <p className="note">{prompt}</p> : null}
          {side ? <p>{t(`side.${side}`)}</p> : null}
          {lines.length > 0 ? (
            <ul className="trail-lines">
              {lines.map((line) => (
                <li key={words(line)}>
                  {words(line)}
                  {line.kind === 'choice' && line.because ? <p className="doc-words">{line.because}</p> : null}
                </li>
              ))}
            </ul>
          ) : null}
          {text ? <p className="doc-words">{text}</p> : null}
        </li>
      ))}
    </ul>
  );
}
