/** Words for what is wrong with a field, in the page's language: the browser's own come in the browser's. */
export type CheckTexts = { required: string; email: string; short: string; invalid: string }

export type FieldError = { name: string; message: string }

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

const isControl = (element: Element): element is Control =>
  element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement

function reason({ validity, type }: Control, texts: CheckTexts): string | null {
  if (validity.valid) return null
  if (validity.valueMissing) return texts.required
  if (validity.tooShort) return texts.short
  return type === 'email' ? texts.email : texts.invalid
}

/** What the browser finds wrong with a form's fields, in their order. */
export function checkForm(form: HTMLFormElement, texts: CheckTexts): FieldError[] {
  return [...form.elements].filter(isControl).flatMap((control) => {
    const message = control.name && control.willValidate ? reason(control, texts) : null
    return message ? [{ name: control.name, message }] : []
  })
}
