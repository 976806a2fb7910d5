import { parseEnvironment } from '@/lib/schemas/environment';
import { migrate } from './open';
import { report } from './report';

/** `npm run db:migrate`: applies the migrations that are missing. */
report(async () => {
  const applied = await migrate(parseEnvironment(process.env));
  console.log(applied.length > 0 ? `Applied ${applied.join(', ')}.` : 'The database is up to date.');
});
