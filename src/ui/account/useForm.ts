'use client'

import { type FormEvent, useEffect, useRef, useState } from 'react'
import { type CheckTexts, checkForm, type FieldError } from '#src/ui/account/formCheck.ts'
import { ApiError, messageOf } from '#src/ui/fetchJson.ts'

export type FormTexts = CheckTexts & {
  /** «Проверьте поля» */
  title: string
  network: string
}

type Failure = { title?: string; fields: FieldError[] }
const none: Failure = { fields: [] }

/** What a schema of the server found wrong with a value, as a sentence. */
const reasonOf = ({ code, details }: ApiError): string | null =>
  code === 'invalid_input' && typeof details.reason === 'string' ? details.reason : null

/** The server's word about one field; the bare "check the field" names it by its key, which nobody knows. */
function failureOf(error: unknown, form: HTMLFormElement, texts: FormTexts): Failure {
  const message = messageOf(error, texts.network)
  const field = error instanceof ApiError ? error.field : undefined
  if (!field || !form.elements.namedItem(field)) return { title: message, fields: [] }
  const refusal = error as ApiError
  const about = refusal.code === 'invalid_input' ? (reasonOf(refusal) ?? texts.invalid) : message
  return { title: texts.title, fields: [{ name: field, message: about }] }
}

/**
 * A form that is checked in the page's language and sent once at a time. What is wrong is tied to its fields, and the first of
 * them gets the focus. `send` answers true when the page is left, so that the button rests until then.
 */
export function useForm(texts: FormTexts, send: (values: FormData) => Promise<boolean | undefined>) {
  const [isPending, setIsPending] = useState(false)
  const [failure, setFailure] = useState<Failure>(none)
  const [error, setError] = useState<unknown>(null)
  const form = useRef<HTMLFormElement>(null)

  useEffect(() => {
    const [first] = failure.fields
    if (first) form.current?.querySelector<HTMLElement>(`[name="${first.name}"]`)?.focus()
  }, [failure])

  const onSubmit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const element = event.currentTarget
    if (isPending) return
    setError(null)
    const wrong = checkForm(element, texts)
    if (wrong.length > 0) return setFailure({ title: texts.title, fields: wrong })
    setFailure(none)
    setIsPending(true)
    try {
      if ((await send(new FormData(element))) !== true) setIsPending(false)
    } catch (refusal) {
      setFailure(failureOf(refusal, element, texts))
      setError(refusal)
      setIsPending(false)
    }
  }

  return {
    isPending,
    /** The refusal of the server, for what helps with one of its codes. */
    code: error instanceof ApiError ? error.code : undefined,
    /** Over the form; what is wrong with a field stands under the field. */
    summary: failure.title ?? '',
    /** For `<form {...formProps}>`. */
    formProps: { ref: form, onSubmit, noValidate: true },
    /** The message under a field. */
    errorOf: (name: string): string | undefined => failure.fields.find((field) => field.name === name)?.message,
  }
}
