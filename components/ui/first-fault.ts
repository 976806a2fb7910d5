/**
 * Puts the focus on the first question of a form that has no good answer, after the page has painted what is wrong:
 * the sentence is part of the field's description and is read with it.
 */
export function focusFirstFault(form: HTMLElement | null): void {
  requestAnimationFrame(() => {
    const fault = form?.querySelector('[aria-invalid="true"], [data-fault]');
    const field = fault?.matches('input, textarea, select, button') ? fault : fault?.querySelector('input, textarea');
    if (field instanceof HTMLElement) field.focus();
  });
}
