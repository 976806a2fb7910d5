import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { listCircles, listForbidden, listUnguarded } from './arrows';
import { listImports } from './imports';

// A rule that never fires looks like a rule that is kept: here each is broken once, in a folder of its own.
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'headwaters-plan-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function plant(files: Record<string, string>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

test('arrows of the plan are let through', () => {
  plant({
    'lib/domain/heat.ts': "import { POSITIONS } from './debate';",
    'lib/schemas/heat.ts': "import { z } from 'zod';\nimport { POSITIONS } from '@/lib/domain/debate';",
    'lib/data/heat.ts':
      "import 'server-only';\nimport { db } from './database';\nimport type { A } from '@/lib/schemas/heat';",
    'lib/auth.ts': "import 'server-only';\nimport { getServerSession } from 'next-auth';",
    'lib/actions/heat.ts': "'use server';\n\nimport { count } from '@/lib/data/heat';",
    'components/player/a.tsx':
      "import type { View } from '@/lib/schemas/heat';\nimport { R } from '@/components/reader/r';",
    'components/account/a.ts': "import { signIn } from 'next-auth/react';",
    'app/api/auth/[...nextauth]/route.ts': "import NextAuth from 'next-auth';",
    'app/page.tsx': "import { count } from '@/lib/data/heat';\nimport { A } from '@/components/player/a';",
    'proxy.ts': "import { isFromElsewhere } from '@/lib/domain/same-site';",
  });
  expect(listForbidden(folder)).toEqual([]);
  expect(listUnguarded(folder)).toEqual([]);
  expect(listCircles(folder)).toEqual([]);
});

test.each([
  {
    name: 'a component that reads the database',
    file: 'components/dashboard/a.tsx',
    text: "import { db } from '@/lib/data/database';",
  },
  {
    name: 'the same for its type',
    file: 'components/dashboard/a.tsx',
    text: "import type { A } from '@/lib/data/heat';",
  },
  {
    name: 'the same by import()',
    file: 'components/dashboard/a.tsx',
    text: "const a = await import('@/lib/data/heat');",
  },
  {
    name: 'the same handed on',
    file: 'components/dashboard/a.ts',
    text: "export { db } from '@/lib/data/database';",
  },
  {
    name: 'the same over several lines',
    file: 'components/home/a.tsx',
    text: "import {\n  type A,\n  db,\n} from '@/lib/data/database';",
  },
  {
    name: 'a component that asks who is there',
    file: 'components/home/a.tsx',
    text: "import { findViewer } from '@/lib/auth';",
  },
  {
    name: 'a component that parses',
    file: 'components/reader/a.ts',
    text: "import { parse } from '@/lib/schemas/heat-view';",
  },
  { name: 'a component that reads a page', file: 'components/home/a.tsx', text: "import Page from '@/app/page';" },
  {
    name: 'a component that needs the server',
    file: 'components/home/a.tsx',
    text: "import { getTranslations } from 'next-intl/server';",
  },
  {
    name: 'a component that reads files',
    file: 'components/home/a.tsx',
    text: "import { readFileSync } from 'node:fs';",
  },
  {
    name: 'a reader that knows the player',
    file: 'components/reader/a.tsx',
    text: "import { A } from '@/components/player/a';",
  },
  {
    name: 'a button that knows tags',
    file: 'components/ui/a.tsx',
    text: "import { A } from '@/components/reader/a';",
  },
  {
    name: 'a dashboard that knows the reader',
    file: 'components/dashboard/a.tsx',
    text: "import { A } from '@/components/reader/a';",
  },
  {
    name: 'a new room of components',
    file: 'components/shared/a.tsx',
    text: "import { A } from '@/components/ui/a';",
  },
  {
    name: 'a rule that reads the database',
    file: 'lib/domain/a.ts',
    text: "import { db } from '@/lib/data/database';",
  },
  { name: 'a rule that parses', file: 'lib/domain/a.ts', text: "import { z } from 'zod';" },
  { name: 'a rule that reads a file', file: 'lib/domain/a.ts', text: "import fs from 'node:fs';" },
  {
    name: 'a rule with words in it',
    file: 'lib/domain/a.ts',
    text: "import { messages } from '@/lib/messages/catalogue';",
  },
  {
    name: 'a schema that reads the database',
    file: 'lib/schemas/a.ts',
    text: "import { db } from '@/lib/data/database';",
  },
  { name: 'data that asks who is there', file: 'lib/data/a.ts', text: "import { findViewer } from '@/lib/auth';" },
  { name: 'data that shows something', file: 'lib/data/a.ts', text: "import { A } from '@/components/ui/a';" },
  {
    name: 'an action that shows something',
    file: 'lib/actions/a.ts',
    text: "import { A } from '@/components/ui/a';",
  },
  {
    name: 'a second place for sessions',
    file: 'lib/actions/a.ts',
    text: "import { getServerSession } from 'next-auth';",
  },
  {
    name: 'a page with sessions of its own',
    file: 'app/page.tsx',
    text: "import { getServerSession } from 'next-auth';",
  },
  {
    name: 'sessions in another room',
    file: 'components/home/a.ts',
    text: "import { signIn } from 'next-auth/react';",
  },
  {
    name: 'a provider outside its file',
    file: 'app/api/auth/[...nextauth]/route.ts',
    text: "import G from 'next-auth/providers/github';",
  },
  { name: 'a page with its own driver', file: 'app/page.tsx', text: "import { Client } from 'pg';" },
  {
    name: 'a page with the generated client',
    file: 'app/page.tsx',
    text: "import { Prisma } from '@/lib/data/generated/client';",
  },
  {
    name: 'a seed that uses actions',
    file: 'prisma/seed.ts',
    text: "import { join } from '@/lib/actions/classrooms';",
  },
  { name: 'a script that draws', file: 'scripts/a.mjs', text: "import { A } from '../components/ui/a';" },
  { name: 'a drawer', file: 'lib/utils/a.ts', text: "import { a } from '@/lib/domain/a';" },
  { name: 'a way over the fence', file: 'lib/data/a.ts', text: "import { a } from '../domain/a';" },
])('$name is named', ({ file, text }) => {
  plant({ [file]: text });
  expect(listForbidden(folder)).toEqual([expect.stringContaining(`${file} imports `)]);
});

test('words about imports are no imports', () => {
  const text =
    "// import { db } from '@/lib/data/database';\n/**\n * import x from 'zod'\n */\nexport const from = 'zod';";
  expect(listImports('lib/domain/a.ts', text)).toEqual([]);
});

test('files that are not guarded are named', () => {
  plant({
    'lib/data/a.ts': "import { db } from './database';",
    'lib/data/b.ts': "import { Prisma } from './generated/client';\nimport 'server-only';",
    'lib/data/types-only.ts': "import type { Person } from './generated/client';",
    'lib/auth.ts': "import { headers } from 'next/headers';",
    'lib/actions/form.ts': "import { z } from 'zod';",
    'lib/actions/join.ts': "'use server';\nimport { a } from '@/lib/data/a';",
  });
  expect(listUnguarded(folder)).toEqual(['lib/actions/form.ts', 'lib/auth.ts', 'lib/data/a.ts', 'lib/data/b.ts']);
});

test('rooms that lead back to themselves are named', () => {
  plant({
    'components/reader/a.ts': "import { b } from '@/components/player/b';",
    'components/player/b.ts': "import { c } from '@/components/ui/c';",
    'components/ui/c.ts': "import { a } from '@/components/reader/a';",
    'components/home/d.ts': "import { c } from '@/components/ui/c';",
  });
  expect(listCircles(folder)).toEqual(['components/player', 'components/reader', 'components/ui']);
});
