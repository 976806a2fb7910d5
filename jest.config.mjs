import nextJest from 'next/jest.js';

const withNext = nextJest({ dir: './' });

const shared = {
  moduleNameMapper: { '^@/(.*)$': '<rootDir>/$1' },
  setupFilesAfterEnv: ['<rootDir>/__tests__/setup.ts'],
};

/** One project per kind of world a test needs: nothing, a page, a database, a running server. */
const projects = [
  {
    ...shared,
    displayName: 'unit',
    testEnvironment: 'node',
    testMatch: ['<rootDir>/__tests__/{lib/domain,lib/schemas,prisma,public,repository}/**/*.test.ts'],
  },
  {
    ...shared,
    displayName: 'component',
    testEnvironment: '<rootDir>/__tests__/page-environment.mjs',
    testMatch: ['<rootDir>/__tests__/components/**/*.test.{ts,tsx}'],
  },
  {
    ...shared,
    displayName: 'database',
    testEnvironment: 'node',
    globalSetup: '<rootDir>/__tests__/database-setup.mjs',
    testMatch: ['<rootDir>/__tests__/lib/{data,actions}/**/*.test.ts', '<rootDir>/__tests__/app/**/*.test.ts'],
  },
  {
    ...shared,
    displayName: 'server',
    testEnvironment: 'node',
    globalSetup: '<rootDir>/__tests__/server-setup.mjs',
    testMatch: ['<rootDir>/__tests__/server/**/*.test.ts'],
  },
];

// Packages that ship only modules of the newer kind, which jest has to translate.
const translated = ['next-intl', 'use-intl', 'intl-messageformat', '@formatjs', 'icu-minify', 'uuid', 'idb-keyval'];

export default async () => ({
  testTimeout: 30_000,
  // By default a machine of two cores would get one worker.
  maxWorkers: '100%',
  projects: await Promise.all(
    projects.map(async (project) => {
      const config = await withNext(project)();
      config.transformIgnorePatterns = [
        `/node_modules/(?!(${translated.join('|')})/)`,
        '^.+\\.module\\.(css|sass|scss)$',
      ];
      return config;
    }),
  ),
});
