'use client'

import { useRouter, useSearchParams } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import type { Locale } from '#src/i18n/config.ts'
import { fill } from '#src/i18n/island.ts'
import {
  bodyOf,
  type Draft,
  type FieldErrors,
  fieldOf,
  largestCapacity,
  problemsOf,
  type Step,
  steps,
} from '#src/ui/club/wizard/draft.ts'
import { StepBasics } from '#src/ui/club/wizard/StepBasics.tsx'
import { StepPlace } from '#src/ui/club/wizard/StepPlace.tsx'
import { StepPreview } from '#src/ui/club/wizard/StepPreview.tsx'
import { StepTickets } from '#src/ui/club/wizard/StepTickets.tsx'
import { useDraft } from '#src/ui/club/wizard/useDraft.ts'
import { WizardBar } from '#src/ui/club/wizard/WizardBar.tsx'
import { WizardSteps } from '#src/ui/club/wizard/WizardSteps.tsx'
import type { WizardData } from '#src/ui/club/wizard/wizardTypes.ts'
import { Button } from '#src/ui/components/Button.tsx'
import { ErrorState } from '#src/ui/components/ErrorState.tsx'
import { FormError } from '#src/ui/components/FormError.tsx'
import { ApiError, fetchJson, messageOf } from '#src/ui/fetchJson.ts'
import { toast } from '#src/ui/toast.ts'

const stepAt = (given: string | null): Step =>
  steps[Math.min(steps.length, Math.max(1, Number(given) || 1)) - 1] as Step

/** Makes or edits an event in four steps. The step is in the address, so that "back" goes a step back and keeps what was typed. */
export function EventWizard({ data }: { data: WizardData }) {
  const { club, event, texts, locale, reservations, network } = data
  const router = useRouter()
  const step = stepAt(useSearchParams().get('step'))
  const { draft, stored, change, forget, startOver, isRestored, failure } = useDraft({ club, event, locale, network })
  const [language, setLanguage] = useState<Locale>(locale)
  const [errors, setErrors] = useState<FieldErrors>({})
  const [summary, setSummary] = useState('')
  const [pending, setPending] = useState<'draft' | 'publish' | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const toFocus = useRef<{ step: Step; name: string } | null>(null)

  // After a step or a refusal the focus goes to the first field to correct, or to the heading of the step.
  // biome-ignore lint/correctness/useExhaustiveDependencies: errors and step are what the focus follows
  useEffect(() => {
    const wanted = toFocus.current
    if (wanted?.step !== step) return
    toFocus.current = null
    const field = form.current?.querySelector<HTMLElement>(`[name="${wanted.name}"], #${wanted.name}`)
    ;(field ?? form.current?.querySelector<HTMLElement>('[data-step]'))?.focus()
  }, [step, errors])

  if (failure) return <ErrorState headingLevel="h2" text={failure} title={texts.notFound} />
  if (!draft) return <div className="skeleton mt-6 h-96 rounded-card" />
  if (stored?.status === 'cancelled') return <p className="mt-6 text-ink-soft">{texts.cancelledNote}</p>
  if (stored?.status === 'published' && stored.isOver) return <p className="mt-6 text-ink-soft">{texts.over}</p>

  const reservation = reservations.find(({ id }) => id === draft.booking)
  const go = (to: Step, focus = 'data-step'): void => {
    toFocus.current = { step: to, name: focus }
    if (to !== step) window.history.pushState(null, '', `?step=${steps.indexOf(to) + 1}`)
  }
  const say = (problem: keyof typeof texts): string => fill(texts[problem], { count: largestCapacity(reservation) })
  /** Shows what is wrong on a step; answers whether anything is. */
  const refuse = (at: Step): boolean => {
    const problems = problemsOf(at, draft, reservation)
    setErrors(Object.fromEntries(problems.map(([name, problem]) => [name, say(problem)])))
    setSummary(problems.length > 0 ? texts.problems : '')
    if (problems[0]) go(at, problems[0][0])
    return problems.length > 0
  }
  const update = (part: Partial<Draft>): void => {
    change(part)
    const [name = ''] = Object.keys(part)
    const field = name === 'texts' ? 'title' : name === 'capacity' ? 'maxAttendees' : name
    if (errors[field]) setErrors({ ...errors, [field]: undefined })
  }
  const next = (): void => {
    if (refuse(step)) return
    go(steps[steps.indexOf(step) + 1] ?? 'preview')
  }
  const fail = (refusal: unknown): void => {
    const place = refusal instanceof ApiError ? fieldOf(refusal.field) : null
    const isBare = refusal instanceof ApiError && refusal.code === 'invalid_input'
    const message = isBare && place ? texts.invalid : messageOf(refusal, network)
    setErrors(place ? { [place.name]: message } : {})
    setSummary(place ? texts.problems : message)
    if (place) go(place.step, place.name)
  }
  const save = async (publish: boolean): Promise<void> => {
    if (pending || steps.some((each) => refuse(each))) return
    setPending(publish ? 'publish' : 'draft')
    try {
      const path = event ? `/api/clubs/${club}/events/${event}` : `/api/clubs/${club}/events`
      const body = bodyOf(draft, publish)
      await fetchJson(path, { method: event ? 'PATCH' : 'POST', body, locale })
      forget()
      toast({ text: stored?.status === 'published' ? texts.saved : publish ? texts.published : texts.draftSaved })
      const isDraft = !publish && stored?.status !== 'published'
      router.push(isDraft ? `${data.eventsHref}?phase=draft` : data.eventsHref)
      router.refresh()
    } catch (refusal) {
      fail(refusal)
      setPending(null)
    }
  }
  const props = { draft, change: update, errors, data, reservation }
  const note = stored?.status === 'published' ? texts.movedNote : undefined
  return (
    <form
      className="max-w-text"
      noValidate
      onSubmit={(submitted) => {
        submitted.preventDefault()
        if (step === 'preview') void save(true)
        else next()
      }}
      ref={form}
    >
      <WizardSteps current={step} onGo={(to) => go(to)} texts={texts} />
      {isRestored && (
        <p className="mb-4 flex flex-wrap items-center gap-2 text-sm text-ink-soft">
          {texts.restored}
          <Button onClick={startOver} size="sm" variant="ghost">
            {texts.startOver}
          </Button>
        </p>
      )}
      <div className="mb-4">
        <FormError {...(summary ? { title: summary } : {})} />
      </div>
      {step === 'basics' && <StepBasics {...props} language={language} onLanguage={setLanguage} />}
      {step === 'place' && <StepPlace {...props} />}
      {step === 'tickets' && <StepTickets {...props} taken={stored?.taken ?? 0} />}
      {step === 'preview' && <StepPreview {...props} note={note} />}
      <WizardBar
        canGoBack={step !== 'basics'}
        isLast={step === 'preview'}
        isPublished={stored?.status === 'published'}
        onBack={() => go(steps[steps.indexOf(step) - 1] ?? 'basics')}
        onDraft={() => void save(false)}
        pending={pending}
        texts={texts}
      />
    </form>
  )
}
