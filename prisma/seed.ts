import { loadCurriculum } from '@/lib/data/curriculum';
import { db, environment } from '@/lib/data/database';
import { createFirstAdminToken } from '@/lib/data/first-administrator';
import { forgetExpired } from '@/lib/data/throttle';
import { paths } from '@/lib/paths';
import { readCurriculum } from './curriculum-files';
import { loadDemonstration } from './demonstration';
import { migrate } from './open';
import { report } from './report';

/**
 * `npm run db:seed`, and the first thing `npm start` does: brings the configured database to the newest migration and
 * the curriculum of the files, with the demonstration class where there is one, and removes limits on tries that are
 * over. Running it again changes nothing. `--link` prints a fresh link for the first administrator.
 */
report(async () => {
  const settings = environment();
  const curriculum = readCurriculum(settings.curriculumFolder);
  const now = new Date();

  const applied = await migrate(settings);
  if (applied.length > 0) console.log(`Database: applied ${applied.join(', ')}.`);
  await forgetExpired(now);

  for (const { slug, version, isNew } of await loadCurriculum(curriculum)) {
    if (isNew) console.log(`Curriculum: ${slug} is now at version ${version}.`);
  }
  if (settings.demonstration && (await loadDemonstration())) console.log('Demonstration class: ready.');

  // A first start that was ended before it came to this line has printed none yet.
  const isFirst = applied.length > 0 || (await db().oneTimeLink.count()) === 0;
  if (isFirst || process.argv.includes('--link')) {
    const token = await createFirstAdminToken(now);
    if (token) {
      console.log(`First administrator: open ${settings.publicUrl}${paths.setup(token)}`);
      console.log('That link works once, for seven days. npm run db:seed -- --link prints another.');
    }
  }
});
