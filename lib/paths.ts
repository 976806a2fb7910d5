/** Every address in the app. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  signUp: '/sign-up',
  signInFor: (from: string) => `/sign-in?from=${encodeURIComponent(from)}`,
  signUpFor: (from: string) => `/sign-up?from=${encodeURIComponent(from)}`,
  setup: (token: string) => `/setup/${token}`,
  /** Why a provider's sign-in was refused: a code of the catalogue's `errors` part. */
  signInRefused: (code: string) => `/sign-in?error=${encodeURIComponent(code)}`,
  signInLink: (token: string, from: string) =>
    `/sign-in/link/${token}${from === '/' ? '' : `?from=${encodeURIComponent(from)}`}`,
  reset: '/reset',
  resetLink: (token: string) => `/reset/${token}`,
  account: '/account',
  accountRefused: (code: string) => `/account?error=${encodeURIComponent(code)}`,
  addressLink: (token: string) => `/account/address/${token}`,
  modules: '/modules',
  evidence: '/evidence',
  evidenceItem: (id: string) => `/evidence#${id}`,
  glossary: '/glossary',
  term: (id: string) => `/glossary#${id}`,
  sources: '/sources',
  work: (key: string) => `/sources#${key}`,
  essay: '/essay',
  claim: (id: string) => `/essay#${id}`,
  module: (slug: string) => `/modules/${slug}`,
  join: '/join',
  joinWithCode: (code: string) => `/join?code=${encodeURIComponent(code)}`,
  joinFor: (code: string, from: string) => `/join?code=${encodeURIComponent(code)}&from=${encodeURIComponent(from)}`,
  invite: (token: string) => `/join/${token}`,
  classes: '/classes',
  classroom: (classroom: string) => `/classes/${classroom}`,
  /** An assignment for its students; with the code of the class whoever is not in it is offered to join. */
  assigned: (classroom: string, assignment: string, code?: string | null) =>
    `/classes/${classroom}/${assignment}${code ? `?code=${encodeURIComponent(code)}` : ''}`,
  receipt: (attempt: string) => `/attempts/${attempt}/receipt`,
  attempt: (attempt: string) => `/attempts/${attempt}`,
  step: (attempt: string, step: string, source?: string) =>
    `/attempts/${attempt}/${step}${source ? `?source=${source}` : ''}`,
  teach: '/teach',
  taughtClassroom: (classroom: string) => `/teach/${classroom}`,
  classCode: (classroom: string) => `/teach/${classroom}/code`,
  classPeople: (classroom: string) => `/teach/${classroom}/people`,
  classPerson: (classroom: string, person: string) => `/teach/${classroom}/people/${person}`,
  classRoster: (classroom: string) => `/teach/${classroom}/roster`,
  classSettings: (classroom: string) => `/teach/${classroom}/settings`,
  assignment: (classroom: string, assignment: string) => `/teach/${classroom}/${assignment}`,
  assign: (classroom: string) => `/teach/${classroom}/assign`,
  assignmentSettings: (classroom: string, assignment: string) => `/teach/${classroom}/${assignment}/settings`,
  extensions: (classroom: string, assignment: string) => `/teach/${classroom}/${assignment}/extensions`,
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
    return `/teach/${classroom}/${assignment}${query ? `?${query}` : ''}${view.sentence ? `#s${view.sentence}` : ''}`;
  },
  people: '/admin/people',
  returnCode: '/account/return-code',
  ownData: '/account/data',
  ownDataAsJson: '/account/data/json',
  ownDataAsPage: '/account/data/html',
  deleteAccount: '/account/delete',
  bringAlong: (from: string) => `/account/bring-along?from=${encodeURIComponent(from)}`,
  classAccounts: (classroom: string) => `/teach/${classroom}/accounts`,
  classAudit: (classroom: string) => `/teach/${classroom}/audit`,
  about: '/about',
  sync: '/api/sync',
  health: '/api/health',
} as const;
