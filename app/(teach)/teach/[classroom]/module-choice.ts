import type { ModuleChoice } from '@/components/account/module-cut';
import { canLeaveOut, cutToShort, type ModuleVersion } from '@/lib/domain/module';

/** A module version as the forms of assignments show it. */
export function toModuleChoice(version: ModuleVersion): ModuleChoice {
  const { content, sources } = version;
  const { slug, number, title, steps, short } = content;
  const cut = cutToShort(version);
  return {
    ...{ slug, number, title },
    steps: steps.map((step) => ({ key: step.key, title: step.title, canLeaveOut: canLeaveOut(step) })),
    sources: sources.map((source) => ({ slug: source.slug, title: source.title })),
    short: cut && short ? { minutes: short.minutes, ...cut } : null,
  };
}
