import { getRequestConfig } from 'next-intl/server';
import { messages } from './catalogue';

export default getRequestConfig(async () => ({ locale: 'en', timeZone: 'UTC', messages }));
