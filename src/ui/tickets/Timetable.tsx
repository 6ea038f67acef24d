'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import type { TimetableState } from '#src/domain/timetable.ts'
import { fill } from '#src/i18n/island.ts'
import { type FormTexts, useForm } from '#src/ui/account/useForm.ts'
import { Button } from '#src/ui/components/Button.tsx'
import { TextField } from '#src/ui/components/Field.tsx'
import { FormError } from '#src/ui/components/FormError.tsx'
import { SubmitButton } from '#src/ui/components/SubmitButton.tsx'
import { fetchJson, messageOf } from '#src/ui/fetchJson.ts'
import { toast } from '#src/ui/toast.ts'

type Given = { url: string; state: TimetableState; classes: number }
type Answer = { timetable: Given | null }
type Props = {
  locale: string
  timetable: Given | null
  formTexts: FormTexts
  texts: Record<'address' | 'hint' | 'save' | 'sending' | 'remove' | 'removed', string> & {
    states: Record<TimetableState, string>
  }
}

const address = '/api/me/timetable'
const lookMs = 2_000

/** The address of the class timetable: given, looked at by the hub while the page waits, changed, removed. */
export function Timetable({ locale, timetable, formTexts, texts }: Props) {
  const router = useRouter()
  const [given, setGiven] = useState(timetable)
  const [isRemoving, setIsRemoving] = useState(false)
  const isWaiting = given?.state === 'waiting'

  useEffect(() => {
    if (!isWaiting) return
    const timer = setInterval(() => {
      // No answer changes nothing: the next look asks again.
      fetchJson<Answer>(address, { locale }).then(
        (answer) => {
          setGiven(answer.timetable)
          if (answer.timetable?.state === 'ok') router.refresh()
        },
        () => undefined,
      )
    }, lookMs)
    return () => clearInterval(timer)
  }, [isWaiting, locale, router])

  const form = useForm(formTexts, async (values) => {
    const answer = await fetchJson<Answer>(address, { method: 'PUT', body: { url: values.get('url') }, locale })
    setGiven(answer.timetable)
    return undefined
  })
  const remove = async (): Promise<void> => {
    if (isRemoving) return
    setIsRemoving(true)
    try {
      await fetchJson(address, { method: 'DELETE', locale })
      setGiven(null)
      toast({ text: texts.removed })
      router.refresh()
    } catch (error) {
      toast({ text: messageOf(error, formTexts.network), tone: 'bad' })
    }
    setIsRemoving(false)
  }
  const isFine = given?.state === 'ok' || isWaiting
  return (
    <form {...form.formProps} method="post" className="flex max-w-text flex-col gap-4">
      <FormError title={form.summary} />
      <TextField
        key={given?.url ?? ''}
        name="url"
        label={texts.address}
        hint={texts.hint}
        error={form.errorOf('url')}
        defaultValue={given?.url ?? ''}
        inputMode="url"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={2_000}
        required
      />
      <p role="status" className={isFine ? 'text-sm text-good empty:hidden' : 'text-sm text-bad empty:hidden'}>
        {given ? fill(texts.states[given.state], { classes: given.classes }) : ''}
      </p>
      <div className="flex flex-wrap gap-3">
        <SubmitButton isPending={form.isPending} pendingLabel={texts.sending}>
          {texts.save}
        </SubmitButton>
        {given && (
          <Button variant="danger" isPending={isRemoving} onClick={() => void remove()}>
            {texts.remove}
          </Button>
        )}
      </div>
    </form>
  )
}
