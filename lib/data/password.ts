import 'server-only';
import { hash, verify } from '@node-rs/argon2';

// OWASP's first recommendation for argon2id: 19 MiB, two passes, one lane. The algorithm is the package's default.
const strength = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** argon2id in its encoded form. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), strength);
}

/** Whether the password is the one that was hashed. */
export function isPassword(password: string, encoded: string): Promise<boolean> {
  return verify(encoded, password.normalize('NFKC'));
}

let nobody: Promise<string> | undefined;

/** As much work as checking a real password, so that timing does not tell which addresses have an account. */
export async function spendTimeOnNobody(password: string): Promise<void> {
  nobody ??= hashPassword('nobody has this password');
  await isPassword(password, await nobody);
}
