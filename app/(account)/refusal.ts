import 'server-only';
import { getTranslations } from 'next-intl/server';

/** The sentence for a sign-in at a provider that came to nothing: ours where we refused it, one for all that went wrong there. */
export async function findRefusal(error: string | string[] | undefined): Promise<string | null> {
  if (error === undefined) return null;
  const [errors, t] = await Promise.all([getTranslations('errors'), getTranslations('account.signIn')]);
  switch (error) {
    case 'identity-unverified':
    case 'identity-unconfirmed':
    case 'identity-taken':
    case 'sign-in-disabled':
      return errors(error);
    default:
      return t('refused');
  }
}
