import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { orNotFound } from '@/app/or-not-found';
import { getSiteAddress } from '@/app/site-address';
import { QrCode } from '@/components/ui/qr-code';
import { requireViewer } from '@/lib/auth';
import { getClassroomForInstructor } from '@/lib/data/classrooms';
import { paths } from '@/lib/paths';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('classes.code'))('title') };
}

/** The join code for a hall: to be read from the last row, said aloud, typed or scanned. */
export default async function ClassCodePage({ params }: { params: Promise<{ classroom: string }> }) {
  const viewer = await requireViewer();
  const { classroom: id } = await params;
  const { name, joinCode } = await orNotFound(id, () => getClassroomForInstructor(viewer, id));
  const [t, tJoin, site] = await Promise.all([
    getTranslations('classes.code'),
    getTranslations('teach.joining'),
    getSiteAddress(),
  ]);
  const say = (part: string) =>
    /^\d+$/.test(part) ? [...part].map((digit) => t(`digits.${digit as '0'}`)).join(' ') : part;
  const short = `${site.address}${paths.join}`.replace(/^https?:\/\//, '');
  const address = joinCode === null ? '' : `${site.address}${paths.joinWithCode(joinCode)}`;
  return (
    <main id="main" className="wall" tabIndex={-1}>
      <header>
        <h1 className="title">{name}</h1>
        <Link className="button small no-print" href={paths.taughtClassroom(id)}>
          {t('back')}
        </Link>
      </header>
      {joinCode === null ? (
        <p className="lead">{t('closed')}</p>
      ) : (
        <div className="wall-code">
          <div>
            <p className="code">{joinCode}</p>
            <p className="lead">{t('spoken', { code: joinCode.split('-').map(say).join(', ') })}</p>
            <p className="lead">{t('go', { address: short })}</p>
            <p className="note">
              <a href={paths.joinWithCode(joinCode)}>{address}</a>
            </p>
            {site.isLocal ? <p className="note">{tJoin('onlyHere')}</p> : null}
          </div>
          <QrCode text={address} label={t('qr', { address })} />
        </div>
      )}
    </main>
  );
}
