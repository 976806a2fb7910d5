import { getRequestConfig } from 'next-intl/server';
import { messages } from './catalogue';

export default getRequestConfig(async () => ({ locale: 'en-GB', timeZone: 'UTC', messages }));
