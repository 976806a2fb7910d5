import { readTable } from './table';

/**
 * Who may open which page and route. A star means: of another class, or an assistant of another section of the same one.
 * "seen": it is answered (200). "sign-in": leads to signing in. "on": leads on to another page of the app.
 * Anything else is the status of the answer; 404 is for what is not there and for what is not yours alike.
 */
export const ROUTES = readTable(`
                                                         nobody   guest    student*  student  assistant*  assistant  instructor*  instructor  admin
# The course and its library, for everybody.
GET /                                                    seen
GET /about                                               seen
GET /essay                                               seen
GET /evidence                                            seen
GET /glossary                                            seen
GET /modules                                             seen
GET /modules/[slug]                                      seen
GET /sources                                             seen
GET /summary                                             seen
# Getting in, and one’s own account; people, for administrators.
GET /account                                             sign-in  seen     seen      seen     seen        seen       seen         seen        seen
GET /account/address/[token]                             sign-in  404      seen      seen     seen        seen       seen         seen        seen
GET /account/bring-along                                 sign-in  on       on        on       on          on         on           on          on
GET /account/data                                        sign-in  seen     seen      seen     seen        seen       seen         seen        seen
GET /account/data/html                                   sign-in  seen     seen      seen     seen        seen       seen         seen        seen
GET /account/data/json                                   sign-in  seen     seen      seen     seen        seen       seen         seen        seen
GET /account/delete                                      sign-in  seen     seen      seen     seen        seen       seen         seen        seen
GET /account/return-code                                 sign-in  seen     seen      seen     seen        seen       seen         seen        seen
GET /admin/people                                        sign-in  404      404       404      404         404        404          404         seen
GET /reset                                               seen
GET /reset/[token]                                       seen
GET /setup/[token]                                       seen
GET /sign-in                                             seen     seen     on        on       on          on         on           on          on
GET /sign-in/link/[token]                                seen
GET /sign-up                                             seen
# Classes and work. Everybody in the class may vote. The attempt is the student’s, the assignment goes to the student’s section.
GET /attempts/[attempt]                                  sign-in  404      404       on       404         404        404          404         404
GET /attempts/[attempt]/[step]                           sign-in  404      404       seen     404         404        404          404         404
GET /attempts/[attempt]/feedback                         sign-in  404      404       seen     404         404        404          404         404
GET /attempts/[attempt]/receipt                          sign-in  404      404       seen     404         404        404          404         404
GET /classes                                             sign-in  seen     seen      seen     seen        seen       seen         seen        seen
GET /classes/[classroom]                                 sign-in  404      404       seen     seen        seen       404          seen        404
GET /classes/[classroom]/[assignment]                    sign-in  404      404       on       404         on         404          on          404
GET /classes/[classroom]/[assignment]/vote               sign-in  404      404       seen     seen        seen       404          seen        404
GET /join                                                seen
GET /join/[token]                                        seen
# A class in the hands of its instructors, and what assistants see of it. The review [who] leads to the student’s.
GET /teach                                               sign-in  seen     seen      seen     seen        seen       seen         seen        seen
GET /teach/[classroom]                                   sign-in  404      404       404      seen        seen       404          seen        404
GET /teach/[classroom]/[assignment]                      sign-in  404      404       404      404         seen       404          seen        404
GET /teach/[classroom]/[assignment]/agreement            sign-in  404      404       404      404         seen       404          seen        404
GET /teach/[classroom]/[assignment]/arguments            sign-in  404      404       404      404         seen       404          seen        404
GET /teach/[classroom]/[assignment]/contested            sign-in  404      404       404      404         seen       404          seen        404
GET /teach/[classroom]/[assignment]/export               sign-in  404      404       404      404         404        404          seen        404
GET /teach/[classroom]/[assignment]/extensions           sign-in  404      404       404      404         404        404          seen        404
GET /teach/[classroom]/[assignment]/key                  sign-in  404      404       404      404         seen       404          seen        404
GET /teach/[classroom]/[assignment]/progress             sign-in  404      404       404      404         seen       404          seen        404
GET /teach/[classroom]/[assignment]/reviews              sign-in  404      404       404      404         seen       404          seen        404
GET /teach/[classroom]/[assignment]/reviews/[who]        sign-in  404      404       404      404         seen       404          seen        404
GET /teach/[classroom]/[assignment]/reviews/[who]/file   sign-in  404      404       404      404         seen       404          seen        404
GET /teach/[classroom]/[assignment]/reviews/grades       sign-in  404      404       404      404         404        404          seen        404
GET /teach/[classroom]/[assignment]/reviews/release      sign-in  404      404       404      404         404        404          seen        404
GET /teach/[classroom]/[assignment]/reviews/rubric       sign-in  404      404       404      404         404        404          seen        404
GET /teach/[classroom]/[assignment]/settings             sign-in  404      404       404      404         404        404          seen        404
GET /teach/[classroom]/[assignment]/stance               sign-in  404      404       404      404         seen       404          seen        404
GET /teach/[classroom]/[assignment]/wall                 sign-in  404      404       404      404         404        404          seen        404
GET /teach/[classroom]/accounts                          sign-in  404      404       404      404         404        404          seen        404
GET /teach/[classroom]/assign                            sign-in  404      404       404      404         404        404          seen        404
GET /teach/[classroom]/audit                             sign-in  404      404       404      404         404        404          seen        404
GET /teach/[classroom]/code                              sign-in  404      404       404      404         404        404          seen        404
GET /teach/[classroom]/people                            sign-in  404      404       404      404         404        404          seen        404
GET /teach/[classroom]/people/[person]                   sign-in  404      404       404      404         404        404          seen        404
GET /teach/[classroom]/roster                            sign-in  404      404       404      404         404        404          seen        404
GET /teach/[classroom]/settings                          sign-in  404      404       404      404         404        404          seen        404
# What programs ask.
GET /api/auth/[...nextauth]                              seen
GET /api/export/schema.json                              seen
GET /api/export/[classroom]/[assignment]/annotations     404      404      404       404      404         404        404          seen        404
GET /api/export/[classroom]/[assignment]/everything      404      404      404       404      404         404        404          seen        404
GET /api/export/[classroom]/[assignment]/gradebook       404      404      404       404      404         404        404          seen        404
GET /api/export/[classroom]/[assignment]/reviews         404      404      404       404      404         404        404          seen        404
GET /api/export/[classroom]/[assignment]/tags            404      404      404       404      404         404        404          seen        404
GET /api/export/[classroom]/[assignment]/text            404      404      404       404      404         404        404          seen        404
GET /api/health                                          seen
GET /api/live/[classroom]/[assignment]                   404      404      404       seen     seen        seen       404          seen        404
POST /api/auth/[...nextauth]                             400
POST /api/sync                                           401      404      404       seen     404         404        404          404         404
`);
