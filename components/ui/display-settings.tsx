import { useTranslations } from 'next-intl';
import { DisplayMenu } from './display-menu';

/** The "Aa" button of the top bar: theme and size of the source text, kept on the device. Needs no message provider above it on the server. */
export function DisplaySettings() {
  const t = useTranslations('common.display');
  return (
    <DisplayMenu
      words={{
        open: t('open'),
        sign: t('sign'),
        theme: t('theme'),
        themes: { system: t('themes.system'), light: t('themes.light'), dark: t('themes.dark') },
        size: t('size'),
        sample: t('sample'),
        kept: t('kept'),
      }}
    />
  );
}
