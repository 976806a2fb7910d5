import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg';

// The project's folder is where npm runs its scripts.
const folder = join(process.cwd(), 'prisma');
const nothingElse = { externalTables: [], externalEnums: [] };

/** The committed migrations, in order, in the form that Prisma's schema engine takes them. */
export function readMigrations() {
  const names = readdirSync(join(folder, 'migrations'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir: join(folder, 'migrations'),
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: names.map((path) => ({
      path,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: readFileSync(join(folder, 'migrations', path, 'migration.sql'), 'utf8') },
      },
    })),
  };
}

/** The schema as it stands in the working tree. */
export function readSchema(): string {
  return readFileSync(join(folder, 'schema.prisma'), 'utf8');
}

let loaded = false;

/**
 * Prisma's own schema engine, compiled to WebAssembly, on the given database: no binary has to be downloaded, and
 * it keeps the ordinary `_prisma_migrations` table.
 */
async function openEngine(adapter: SqlMigrationAwareDriverAdapterFactory) {
  if (!loaded) {
    const require = createRequire(join(process.cwd(), 'package.json'));
    const here = dirname(require.resolve('@prisma/schema-engine-wasm'));
    const wasm = new WebAssembly.Module(readFileSync(join(here, 'schema_engine_bg.wasm')));
    const instance = new WebAssembly.Instance(wasm, { './schema_engine_bg.js': engineModule as never });
    engineModule.__wbg_set_wasm(instance.exports);
    (instance.exports.__wbindgen_start as (() => void) | undefined)?.();
    loaded = true;
  }
  return engineModule.SchemaEngine.new(
    { datamodels: [['schema.prisma', readSchema()]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(adapter),
  );
}

/** Applies what is missing, in order; returns the names applied. Throws with the engine's words when one fails. */
export async function applyMigrations(adapter: SqlMigrationAwareDriverAdapterFactory): Promise<string[]> {
  const engine = await openEngine(adapter);
  const { appliedMigrationNames } = await engine.applyMigrations({
    filters: nothingElse,
    migrationsList: readMigrations(),
  });
  return appliedMigrationNames;
}

/** The SQL that leads from the committed migrations to the schema in the working tree; empty when there is none. */
export async function diffMigration(adapter: SqlMigrationAwareDriverAdapterFactory): Promise<string> {
  const engine = await openEngine(adapter);
  const { stdout } = await engine.diff({
    from: { tag: 'migrations', ...readMigrations() },
    to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: readSchema() }] },
    script: true,
    exitCode: null,
    filters: nothingElse,
  });
  return stdout && !/This is an empty migration/.test(stdout) ? stdout : '';
}
