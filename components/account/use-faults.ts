import { type RefObject, useEffect } from 'react';
import { focusFirstFault } from '@/components/ui/first-fault';
import type { Refusal } from '@/lib/actions/outcome';

/**
 * Where a refusal is said: beside its field when that is one of `fields`, and the field gets the focus; above the form
 * otherwise.
 */
export function useFaults(form: RefObject<HTMLFormElement | null>, refusal: Refusal | null, fields: string[]) {
  const field = refusal?.field !== undefined && fields.includes(refusal.field) ? refusal.field : null;
  // The page's focus follows the answer of the server, whose refusal is another object each time.
  useEffect(() => {
    if (refusal && field !== null) focusFirstFault(form.current);
  }, [form, refusal, field]);
  return {
    message: field === null ? (refusal?.message ?? null) : null,
    faultOf: (name: string) => (refusal && name === field ? refusal.message : null),
  };
}
