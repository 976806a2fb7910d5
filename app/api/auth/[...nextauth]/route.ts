import NextAuth from 'next-auth';
import { authOptions } from '@/lib/auth';

type Context = { params: Promise<{ nextauth: string[] }> };

/** Largest body that signing in needs, with room to spare, in bytes. */
const LARGEST_BODY = 16 * 1024;

async function handle(request: Request, context: Context): Promise<Response> {
  // Browsers say how long a body is; one that does not say could be of any length.
  const length = request.headers.get('content-length');
  if (request.method === 'POST' && (length === null || Number(length) > LARGEST_BODY)) {
    return Response.json({ code: 'too-large' }, { status: 413 });
  }
  return NextAuth(authOptions())(request, context);
}

export { handle as GET, handle as POST };
