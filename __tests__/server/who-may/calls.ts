import { BRING_ALONG_COOKIE } from '@/lib/domain/bring-along';
import { DEFAULT_RUBRIC } from '@/lib/domain/default-rubric';
import { type Argument, form } from '../call-action';
import { CLASS_NAME, ISSUER, LATER, MODULE, NEW_ADDRESS, PASSWORD, type School } from '../school-facts';

/** What an action is called with; the same for each of the nine. */
export interface Call {
  args: Argument[];
  cookies?: Record<string, string>;
}

const current = form({ current: PASSWORD });
const fresh = 'eight small wrens sing';

/** The rubric that everybody begins with, as its form sends it. */
const rubric = {
  criteria: DEFAULT_RUBRIC.map(({ key, name, asks, levels }) => ({
    ...{ key, name, asks },
    levels: levels.map(({ points, words }) => ({ points: String(points), words })),
  })),
  seen: null,
};

/** How every action is called: so that it is done for whoever may. */
export function callsFor(school: School): Record<string, Call> {
  const { classroom, assignment, laterAssignment, section, attempt, personIds } = school;
  const { classmate } = personIds;
  const here = [classroom, assignment];
  const account = form({ name: 'Nia New', email: NEW_ADDRESS, password: fresh });
  const roster = form({ text: 'name,role\nRosa Roster,student' });
  const guestWork = { [BRING_ALONG_COOKIE]: school.bringAlongToken };
  return {
    'account.signUp': { args: [account] },
    'account.setUpAdministrator': { args: [school.setupToken, account] },
    'account.setMayTeach': { args: [personIds.student, true] },
    'account.setSignInDisabled': { args: [classmate, true] },
    'account.makeResetCode': { args: [personIds.student] },

    'assignments.assignModules': {
      args: [classroom, form({ modules: MODULE, commitRule: 'tags', tagsAsked: '3' })],
    },
    'assignments.saveSettings': {
      args: [classroom, laterAssignment, form({ commitRule: 'said', allowsGuests: 'on', whom: 'class' })],
    },
    'assignments.setClosed': { args: [...here, true] },
    'assignments.openNow': { args: [classroom, laterAssignment] },
    'assignments.takeNewerVersion': { args: [classroom, laterAssignment] },
    'assignments.extend': { args: [...here, form({ personId: personIds.student, dueAt: LATER.slice(0, 16) })] },
    'assignments.endExtension': { args: [classroom, school.doneAssignment, personIds.student] },
    'assignments.acceptLate': { args: [...here, personIds.student, true] },

    'attempts.repeat': { args: ['solar-and-batteries'] },
    'attempts.study': { args: ['solar-and-batteries', false] },
    'attempts.workOn': { args: here },
    'attempts.changeRun': { args: [school.study, true] },
    'attempts.commit': { args: [attempt] },

    'bring-along.holdGuestWork': { args: [] },
    'bring-along.bringGuestWork': { args: [form({})], cookies: guestWork },
    'bring-along.leaveGuestWork': { args: [], cookies: guestWork },

    'class-people.setRole': { args: [classroom, classmate, form({ role: 'assistant' })] },
    'class-people.takeOut': { args: [classroom, classmate] },
    'class-people.moveToSection': { args: [classroom, form({ sectionId: '', person: classmate })] },
    'class-people.setAssists': { args: [classroom, personIds.assistant, form({ section: school.otherSection })] },
    'class-people.addSection': { args: [classroom, form({ name: 'Herons C' })] },
    'class-people.changeSection': { args: [classroom, section, form({ name: 'Herons D' })] },
    'class-people.removeSection': { args: [classroom, school.otherSection] },

    'class-settings.saveClass': { args: [classroom, form({ name: 'Renamed', timeZone: 'Asia/Tokyo' })] },
    'class-settings.saveNames': { args: [classroom, true] },
    'class-settings.saveDeletionRule': { args: [classroom, form({ onDeletion: 'remove' })] },
    'class-settings.saveArchived': { args: [classroom, true] },
    'class-settings.copyToNewTerm': { args: [classroom, form({ name: 'Next term', amount: '4', unit: 'weeks' })] },
    'class-settings.deleteClass': { args: [classroom, form({ name: CLASS_NAME })] },

    'classrooms.openClassroom': { args: [form({ name: 'A new class', timeZone: 'UTC' })] },
    'classrooms.checkCode': { args: [form({ code: school.joinCode })] },
    'classrooms.joinWithCode': { args: ['/', form({ code: school.joinCode })] },

    'deletion.deleteAccount': { args: [form({ confirmation: 'delete' })] },

    'hand-ins.handInWork': { args: [attempt] },
    'hand-ins.takeBackWork': { args: [school.doneAttempt] },

    'join-codes.renewCode': { args: [classroom] },
    'join-codes.closeCode': { args: [classroom] },

    'key-notes.saveKeyNote': { args: [...here, school.keyTag, null, form({ note: 'Look again.', hides: 'yes' })] },

    'own-account.changePassword': { args: [form({ current: PASSWORD, password: fresh })] },
    'own-account.changeEmail': { args: [form({ current: PASSWORD, email: NEW_ADDRESS })] },
    'own-account.askToConfirm': { args: [] },
    'own-account.takeAddressLink': { args: [school.addressToken] },
    'own-account.signOutElsewhere': { args: [] },
    'own-account.beginConnection': { args: [current] },
    'own-account.endConnection': { args: [ISSUER, current] },

    'projections.putOnWall': { args: [...here, null, form({ source: school.sourceSlug, sentence: '2' })] },
    'projections.setAside': { args: [...here, school.tag, true] },
    'projections.stepWall': { args: [...here, school.projection, 'split'] },
    'projections.takeOffWall': { args: [...here, school.projection] },

    'refresh.refreshAttempt': { args: [attempt] },

    'return-codes.getReturnCode': { args: [] },
    'return-codes.reissueCode': { args: [classroom, school.withoutAddress] },
    'return-codes.makeAccounts': { args: [classroom, form({ names: 'One\nTwo' })] },

    'reviews.typeReview': { args: [...here, school.who, { scores: { claim: 4 }, comment: 'Well said.', seen: null }] },
    'reviews.reviewNewest': { args: [classroom, school.doneAssignment, school.who] },
    'reviews.release': { args: [classroom, school.doneAssignment, null, school.releaseMark] },
    'reviews.keepRubric': { args: [...here, rubric] },
    'reviews.keepComment': { args: ['Say where this comes from.'] },
    'reviews.forgetComment': { args: [school.comment] },

    'rosters.previewRoster': { args: [classroom, roster] },
    'rosters.inviteRoster': { args: [classroom, roster] },
    'rosters.makeNewLinks': { args: [classroom] },
    'rosters.takeBackInvite': { args: [classroom, school.openInvite] },
    'rosters.joinByLink': { args: [school.inviteToken] },
    'rosters.joinByAddress': { args: [classroom, school.invite] },

    'votes.vote': { args: [...here, school.projection, null, form({ position: 'transfer' })] },

    'ways-in.askForLink': { args: [form({ email: NEW_ADDRESS })] },
    'ways-in.takeSignInLink': { args: [school.signInToken, form({ name: 'Nia New' })] },
    'ways-in.askForReset': { args: [form({ email: school.email })] },
    'ways-in.resetWithLink': { args: [school.resetToken, form({ password: fresh })] },
    'ways-in.resetWithCode': { args: [form({ code: school.resetCode, password: fresh })] },
  };
}
