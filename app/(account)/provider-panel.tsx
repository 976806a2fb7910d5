import { getTranslations } from 'next-intl/server';
import { ProviderButtons } from '@/components/account/provider-buttons';
import { holdGuestWork } from '@/lib/actions/bring-along';
import { environment } from '@/lib/data/database';

/** The providers of the configuration, by name; nothing where there are none. */
export async function ProviderPanel({ from }: { from: string }) {
  const providers = environment().providers.map(({ id, name }) => ({ id, name }));
  if (providers.length === 0) return null;
  const t = await getTranslations('account.providers');
  return (
    <section className="paper" aria-labelledby="elsewhere">
      <h2 className="title" id="elsewhere">
        {t('title')}
      </h2>
      <ProviderButtons providers={providers} from={from} hold={holdGuestWork} />
    </section>
  );
}
