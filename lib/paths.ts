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
  summary: '/summary',
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
    view: {
      source?: string;
      tags?: 'first' | 'now';
      as?: 'text' | 'table';
      sentence?: number;
      words?: 'people' | '';
      /** What of the tags is shown, by name and value. */
      filter?: Record<string, string>;
    } = {},
  ) => {
    const search = new URLSearchParams(view.filter);
    if (view.source) search.set('source', view.source);
    if (view.tags && view.tags !== 'first') search.set('tags', view.tags);
    if (view.as && view.as !== 'text') search.set('as', view.as);
    if (view.sentence) search.set('sentence', String(view.sentence));
    if (view.words) search.set('words', view.words);
    const query = search.toString();
    return `/teach/${classroom}/${assignment}${query ? `?${query}` : ''}${view.sentence ? `#s${view.sentence}` : ''}`;
  },
  /** One view of an assignment's dashboard; the heat map is the page of the assignment itself. */
  dashboard: (classroom: string, assignment: string, view: string, search: Record<string, string> = {}) => {
    const query = new URLSearchParams(search).toString();
    return `/teach/${classroom}/${assignment}${view === 'heat' ? '' : `/${view}`}${query ? `?${query}` : ''}`;
  },
  /** What is put before the whole class, and where its people vote on it. */
  wall: (classroom: string, assignment: string) => `/teach/${classroom}/${assignment}/wall`,
  vote: (classroom: string, assignment: string) => `/classes/${classroom}/${assignment}/vote`,
  reviews: (classroom: string, assignment: string, show = 'all') =>
    `/teach/${classroom}/${assignment}/reviews${show === 'all' ? '' : `?show=${show}`}`,
  /** One piece of work to review: by pen name, or by id where it is read by name. */
  review: (classroom: string, assignment: string, address: string, view: { show?: string; work?: string } = {}) => {
    const search = new URLSearchParams();
    if (view.show && view.show !== 'all') search.set('show', view.show);
    if (view.work && view.work !== 'pinned') search.set('work', view.work);
    return `/teach/${classroom}/${assignment}/reviews/${address}${search.size > 0 ? `?${search}` : ''}`;
  },
  reviewFile: (classroom: string, assignment: string, address: string) =>
    `/teach/${classroom}/${assignment}/reviews/${address}/file`,
  rubric: (classroom: string, assignment: string) => `/teach/${classroom}/${assignment}/reviews/rubric`,
  release: (classroom: string, assignment: string, who?: string) =>
    `/teach/${classroom}/${assignment}/reviews/release${who ? `?who=${who}` : ''}`,
  grades: (classroom: string, assignment: string) => `/teach/${classroom}/${assignment}/reviews/grades`,
  feedback: (attempt: string) => `/attempts/${attempt}/feedback`,
  /** One file of an assignment's work; `search` says which, where there are several. */
  exportFile: (classroom: string, assignment: string, file: string, search: Record<string, string> = {}) => {
    const query = new URLSearchParams(search).toString();
    return `/api/export/${classroom}/${assignment}/${file}${query ? `?${query}` : ''}`;
  },
  exportSchema: '/api/export/schema.json',
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
  live: (classroom: string, assignment: string) => `/api/live/${classroom}/${assignment}`,
  health: '/api/health',
} as const;
