/** Ends the session with the server; false when it could not be ended now, for want of a network or of an answer. */
export async function endSession(): Promise<boolean> {
  if (!navigator.onLine) return false;
  try {
    const { signOut } = await import('next-auth/react');
    const { url } = await signOut({ redirect: false });
    // A server that was asked without its token answers with the address of a page that asks once more.
    return !new URL(url, window.location.href).searchParams.has('csrf');
  } catch {
    return false;
  }
}
