/** Every address in the app. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  signUp: '/sign-up',
  signInFor: (from: string) => `/sign-in?from=${encodeURIComponent(from)}`,
  signUpFor: (from: string) => `/sign-up?from=${encodeURIComponent(from)}`,
  setup: (token: string) => `/setup/${token}`,
  modules: '/modules',
  module: (slug: string) => `/modules/${slug}`,
  join: '/join',
  joinWithCode: (code: string) => `/join?code=${encodeURIComponent(code)}`,
  classes: '/classes',
  classroom: (classroom: string) => `/classes/${classroom}`,
  attempt: (attempt: string) => `/attempts/${attempt}`,
  step: (attempt: string, step: string, source?: string) =>
    `/attempts/${attempt}/${step}${source ? `?source=${source}` : ''}`,
  teach: '/teach',
  taughtClassroom: (classroom: string) => `/teach/${classroom}`,
  assignment: (classroom: string, assignment: string) => `/teach/${classroom}/${assignment}`,
  heatMap: (
    classroom: string,
    assignment: string,
    view: { source?: string; tags?: 'first' | 'now'; as?: 'text' | 'table'; sentence?: number } = {},
  ) => {
    const search = new URLSearchParams();
    if (view.source) search.set('source', view.source);
    if (view.tags && view.tags !== 'first') search.set('tags', view.tags);
    if (view.as && view.as !== 'text') search.set('as', view.as);
    if (view.sentence) search.set('sentence', String(view.sentence));
    const query = search.toString();
    return `/teach/${classroom}/${assignment}${query ? `?${query}` : ''}${view.sentence ? '#sentence' : ''}`;
  },
  people: '/admin/people',
  about: '/about',
  sync: '/api/sync',
  health: '/api/health',
} as const;
