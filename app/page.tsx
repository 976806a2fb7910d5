import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Doors } from '@/components/home/doors';
import { FourReadings } from '@/components/home/four-readings';
import { Hero } from '@/components/home/hero';
import { HowAModuleRuns } from '@/components/home/how-a-module-runs';
import { ModuleList } from '@/components/home/module-list';
import { TheDebate } from '@/components/home/the-debate';
import { SiteFooter } from '@/components/ui/site-footer';
import { findViewer } from '@/lib/auth';
import { listCourseAttempts } from '@/lib/data/course';
import { environment } from '@/lib/data/database';
import { listModules } from '@/lib/data/modules';
import { findUnfinished } from '@/lib/domain/course';
import { paths } from '@/lib/paths';
import { SiteBar } from './site-bar';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('home');
  return { title: { absolute: `Headwaters · ${t('title')}` }, description: t('description') };
}

export default async function HomePage() {
  const [viewer, modules] = await Promise.all([findViewer(), listModules()]);
  const goOn = viewer ? findUnfinished(await listCourseAttempts(viewer)) : null;
  const [first] = modules;
  return (
    <>
      <SiteBar plain />
      <main id="main" className="home" tabIndex={-1}>
        <Hero />
        <Doors
          joinAction={paths.join}
          begin={first ? { href: paths.module(first.slug), number: first.number } : null}
          goOn={goOn ? { href: paths.attempt(goOn.id), title: goOn.title, done: goOn.done, of: goOn.of } : null}
          modulesHref={modules.length > 1 ? paths.modules : null}
          teachHref={paths.teach}
          sampleHref={environment().demonstration && !viewer ? `${paths.signIn}#demonstration` : null}
        />
        <TheDebate />
        <FourReadings />
        <HowAModuleRuns />
        <ModuleList modules={modules} />
      </main>
      <SiteFooter />
    </>
  );
}
