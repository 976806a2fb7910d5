import { useTranslations } from 'next-intl';

/** What a part of a picture rests on, in small figures; nothing where it rests on nothing. */
export function RestsOn({ evidence }: { evidence: string[] | undefined }) {
  const t = useTranslations('player.picture');
  if (!evidence?.length) return null;
  return <span className="picture-ids num">{t('rests', { ids: evidence.join(', ') })}</span>;
}
