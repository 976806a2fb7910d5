import type { Messages as Catalogue } from './catalogue';

declare module 'next-intl' {
  interface AppConfig {
    Messages: Catalogue;
    Locale: 'en-GB';
  }
}
