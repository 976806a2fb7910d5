import { z } from 'zod';
import { SHORTEST_PASSWORD } from '@/lib/domain/person';
import { tidyResetCode } from '@/lib/domain/reset-code';

const LONGEST_PASSWORD = 200;

// Messages are keys of the catalogue's `errors` part.
const name = z
  .string('name-missing')
  .transform((value) => value.normalize('NFC').replace(/\s+/g, ' ').trim())
  .pipe(z.string().min(1, 'name-missing').max(80, 'name-long'))
  .refine((value) => value.isWellFormed() && !/\p{Cc}/u.test(value), 'name-characters');

const email = z
  .string('email-wrong')
  .transform((value) => value.trim().toLowerCase())
  .pipe(z.email('email-wrong').max(254, 'email-wrong'));

const password = z
  .string('password-short')
  .min(SHORTEST_PASSWORD, 'password-short')
  .max(LONGEST_PASSWORD, 'password-long')
  .refine((value) => value.isWellFormed() && !value.includes('\0'), 'password-characters');

/** A new account. */
export const signUpSchema = z.object({ name, email, password });

/** Where a link is to be sent. */
export const emailSchema = z.object({ email });

/** Who somebody is, where their address is known. */
export const nameSchema = z.object({ name });

/** A new password. */
export const newPasswordSchema = z.object({ password });

/** A password that was set already, whatever it looks like; empty where there is none. */
const current = z.string().max(LONGEST_PASSWORD, 'password-wrong').default('');

/** Another password in the place of the one that is there. */
export const passwordChangeSchema = z.object({ current, password });

/** The password that is asked for again before a provider is connected or disconnected. */
export const currentSchema = z.object({ current });

/** Another address. */
export const addressChangeSchema = z.object({ current, email });

/** A reset code as somebody typed it, and the password they want. */
export const resetCodeSchema = z.object({ code: z.string('code-missing').max(100).transform(tidyResetCode), password });

/** What the sign-in form sends; says nothing about what a password has to look like. */
export const signInSchema = z.object({ email, password: z.string().min(1).max(LONGEST_PASSWORD) });

/** A guest may give a name; without one they are "Guest". */
export const guestSchema = z.object({ name: name.catch('Guest') });

/** Which side of the demonstration class to look at. */
export const demonstrationSchema = z.object({ role: z.enum(['instructor', 'student']) });

/** An address inside this site to return to after signing in; anything else becomes the home page. */
export const returnPathSchema = z
  .string()
  .regex(/^\/(?![/\\])[^\\\p{Cc}]*$/u)
  .catch('/');
