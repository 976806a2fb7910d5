import { type NextRequest, NextResponse } from 'next/server';
import { isFromElsewhere } from '@/lib/domain/same-site';
import { messages } from '@/lib/messages/catalogue';

const isDevelopment = process.env.NODE_ENV === 'development';

/** What a page may load: only our own files, only scripts that carry this response's nonce, nothing from anybody else. */
function contentSecurityPolicy(nonce: string): string {
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' 'nonce-${nonce}'`,
    // Lanes and lengths are set as style attributes, which carry no nonce and can run nothing.
    `style-src-attr 'unsafe-inline'`,
    // The lines of the four positions are drawn from data addresses inside our own style sheet.
    `img-src 'self' data:`,
    `font-src 'self'`,
    `worker-src 'self'`,
    `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}

/** Sets the content policy with its nonce on every page, and turns away changes that another site asks for. */
export function proxy(request: NextRequest): NextResponse {
  const asked = { method: request.method, headers: request.headers, publicUrl: process.env.HEADWATERS_URL ?? null };
  if (isFromElsewhere(asked)) {
    return NextResponse.json({ code: 'elsewhere', message: messages.operations.elsewhere }, { status: 403 });
  }
  const policy = contentSecurityPolicy(Buffer.from(crypto.randomUUID()).toString('base64'));
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  headers.set('x-nonce', /'nonce-([^']+)'/.exec(policy)?.[1] ?? '');
  headers.set('x-headwaters-path', request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

export const config = { matcher: '/((?!_next/static|favicon.ico|icon.svg).*)' };
