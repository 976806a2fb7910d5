import { z } from 'zod';
import { signUpSchema } from './account';

const { name, email } = signUpSchema.shape;

/** What an identity provider says about somebody. What it says of name and address is taken only where it can be kept. */
export const identityClaimsSchema = z.object({
  iss: z.string().min(1).max(500),
  sub: z.string().min(1).max(500),
  name: name.nullable().catch(null),
  email: email.nullable().catch(null),
  // Some providers say it as a word.
  email_verified: z.union([z.boolean(), z.literal('true').transform(() => true)]).catch(false),
});

export type IdentityClaims = z.output<typeof identityClaimsSchema>;
