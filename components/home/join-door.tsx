import { useTranslations } from 'next-intl';
import { useId } from 'react';

/** Asks for a class code and sends it on; a string is an address for a GET form. */
export function JoinDoor({ action }: { action: string | ((form: FormData) => Promise<void>) }) {
  const t = useTranslations('home.doors.join');
  const id = useId();
  return (
    <form className="door" action={action}>
      <h2 className="title">{t('title')}</h2>
      <p className="prose">{t('text')}</p>
      <div className="door-do">
        <label className="label" htmlFor={id}>
          {t('code')}
        </label>
        <div className="door-code">
          <input
            className="input"
            id={id}
            name="code"
            required
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            aria-describedby={`${id}-hint`}
          />
          <button className="button primary" type="submit">
            {t('go')}
          </button>
        </div>
        <p className="note" id={`${id}-hint`}>
          {t.rich('hint', { code: (words) => <span className="door-example">{words}</span> })}
        </p>
      </div>
    </form>
  );
}
