import { readTable } from './table';

/**
 * Who may do what, called as in `calls.ts`. A star means: of another class, or an assistant of another section of the
 * same one. "done": something changed. "same": it was answered and there was nothing to change. "sign-in": "Sign in
 * first". 404: for what is not there and for what is not yours alike. "failed": no answer but an error page. Anything
 * else is the code of a refusal in `lib/messages/en/errors.json`. Whoever is refused has changed nothing.
 */
export const ACTIONS = readTable(`
                                                         nobody   guest    student*  student  assistant*  assistant  instructor*  instructor  admin
account.makeResetCode                                    sign-in  404      404       404      404         404        404          404         done
account.setMayTeach                                      sign-in  404      404       404      404         404        404          404         done
account.setSignInDisabled                                sign-in  404      404       404      404         404        404          404         done
account.setUpAdministrator                               done
account.signUp                                           mail-first

assignments.acceptLate                                   sign-in  404      404       404      404         404        404          done        404
assignments.assignModules                                sign-in  404      404       404      404         404        404          done        404
assignments.endExtension                                 sign-in  404      404       404      404         404        404          done        404
assignments.extend                                       sign-in  404      404       404      404         404        404          done        404
assignments.openNow                                      sign-in  404      404       404      404         404        404          done        404
assignments.saveSettings                                 sign-in  404      404       404      404         404        404          done        404
assignments.setClosed                                    sign-in  404      404       404      404         404        404          done        404
assignments.takeNewerVersion                             sign-in  404      404       404      404         404        404          done        404

attempts.changeRun                                       sign-in  404      404       done     404         404        404          404         404
attempts.commit                                          sign-in  404      404       done     404         404        404          404         404
attempts.repeat                                          sign-in  done     done      done     done        done       done         done        done
attempts.study                                           sign-in  done     done      done     done        done       done         done        done
attempts.workOn                                          sign-in  404      404       same     404         done       404          done        404

bring-along.bringGuestWork                               sign-in  nothing-to-bring  done      done     done        done       done         done        done
bring-along.holdGuestWork                                same     done     same      same     same        same       same         same        same
bring-along.leaveGuestWork                               sign-in  done     done      done     done        done       done         done        done

class-people.addSection                                  sign-in  404      404       404      404         404        404          done        404
class-people.changeSection                               sign-in  404      404       404      404         404        404          done        404
class-people.moveToSection                               sign-in  404      404       404      404         404        404          done        404
class-people.removeSection                               sign-in  404      404       404      404         404        404          done        404
class-people.setAssists                                  sign-in  404      404       404      404         404        404          done        404
class-people.setRole                                     sign-in  404      404       404      404         404        404          done        404
class-people.takeOut                                     sign-in  404      404       404      404         404        404          done        404

class-settings.copyToNewTerm                             sign-in  404      404       404      404         404        404          done        404
class-settings.deleteClass                               sign-in  404      404       404      404         404        404          done        404
class-settings.saveArchived                              sign-in  404      404       404      404         404        404          done        404
class-settings.saveClass                                 sign-in  404      404       404      404         404        404          done        404
class-settings.saveDeletionRule                          sign-in  404      404       404      404         404        404          done        404
class-settings.saveNames                                 sign-in  404      404       404      404         404        404          done        404

classrooms.checkCode                                     same
classrooms.joinWithCode                                  sign-in  done     done      same     same        same       done         same        done
classrooms.openClassroom                                 sign-in  may-not-teach  done      done     done        done       done         done        done

deletion.deleteAccount                                   sign-in  done     done      done     done        done       last-instructor  last-instructor  done

hand-ins.handInWork                                      sign-in  404      404       done     404         404        404          404         404
hand-ins.takeBackWork                                    sign-in  404      404       done     404         404        404          404         404

join-codes.closeCode                                     sign-in  404      404       404      404         404        404          done        404
join-codes.renewCode                                     sign-in  404      404       404      404         404        404          done        404

key-notes.saveKeyNote                                    sign-in  404      404       404      404         404        404          done        404

own-account.askToConfirm                                 sign-in  404      done      done     done        done       done         done        done
own-account.beginConnection                              sign-in  404      done      done     done        done       done         done        done
own-account.changeEmail                                  sign-in  404      done      done     done        done       done         done        done
own-account.changePassword                               sign-in  404      done      done     done        done       done         done        done
own-account.endConnection                                sign-in  404      404       done     404         404        404          404         404
own-account.signOutElsewhere                             sign-in  404      done      done     done        done       done         done        done
own-account.takeAddressLink                              sign-in  404      link-spent  done     link-spent  link-spent  link-spent   link-spent  link-spent

projections.putOnWall                                    sign-in  404      404       404      404         404        404          done        404
projections.setAside                                     sign-in  404      404       404      404         404        404          done        404
projections.stepWall                                     sign-in  404      404       404      404         404        404          done        404
projections.takeOffWall                                  sign-in  404      404       404      404         404        404          done        404

refresh.refreshAttempt                                   sign-in  404      404       same     404         404        404          404         404

return-codes.getReturnCode                               sign-in  done     has-address  has-address  has-address  has-address  has-address  has-address  has-address
return-codes.makeAccounts                                sign-in  404      404       404      404         404        404          done        404
return-codes.reissueCode                                 sign-in  404      404       404      404         404        404          done        404

reviews.forgetComment                                    sign-in  same     same      same     same        same       same         done        same
reviews.keepComment                                      sign-in  done     done      done     done        done       done         done        done
reviews.keepRubric                                       sign-in  404      404       404      404         404        404          done        404
reviews.release                                          sign-in  404      404       404      404         404        404          done        404
reviews.reviewNewest                                     sign-in  404      404       404      404         done       404          done        404
reviews.typeReview                                       sign-in  404      404       404      404         done       404          done        404

rosters.inviteRoster                                     sign-in  404      404       404      404         404        404          done        404
rosters.joinByAddress                                    sign-in  404      done      404      404         404        404          404         404
rosters.joinByLink                                       sign-in  done     done      done     done        done       done         invite-not-yours  done
rosters.makeNewLinks                                     sign-in  404      404       404      404         404        404          done        404
rosters.previewRoster                                    sign-in  404      404       404      404         404        404          same        404
rosters.takeBackInvite                                   sign-in  404      404       404      404         404        404          done        404

ways-in.askForLink                                       done
ways-in.askForReset                                      done
ways-in.resetWithCode                                    done
ways-in.resetWithLink                                    done
ways-in.takeSignInLink                                   done

votes.vote                                               sign-in  404      404       done     done        done       404          done        404
`);

/** The same where the server sends no mail, as far as that makes a difference. */
export const ACTIONS_WITHOUT_MAIL = readTable(`
                                                         nobody   guest    student*  student  assistant*  assistant  instructor*  instructor  admin
account.signUp                                           done
own-account.askToConfirm                                 sign-in  404      404       404      404         404        404          404         404
own-account.changeEmail                                  sign-in  404      done      done     done        done       done         done        done
ways-in.askForLink                                       404
ways-in.askForReset                                      404
`);
