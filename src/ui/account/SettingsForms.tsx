'use client'

import { useRouter } from 'next/navigation'
import { type ChangeEvent, useRef, useState } from 'react'
import { PasswordField } from '#src/ui/account/PasswordField.tsx'
import { type FormTexts, useForm } from '#src/ui/account/useForm.ts'
import { SelectField, Switch } from '#src/ui/components/Choice.tsx'
import { FormError } from '#src/ui/components/FormError.tsx'
import { SubmitButton } from '#src/ui/components/SubmitButton.tsx'
import { fetchJson, messageOf } from '#src/ui/fetchJson.ts'
import { toast } from '#src/ui/toast.ts'

type Option = { value: string; label: string }
type SavedTexts = Record<'saved' | 'undo' | 'network', string>

/** Saves one setting at once; the toast offers the way back. Answers whether it was saved. */
async function save(
  locale: string,
  field: string,
  to: unknown,
  texts: SavedTexts,
  undo?: () => void,
): Promise<boolean> {
  try {
    await fetchJson('/api/users/me', { method: 'PATCH', body: { [field]: to }, locale })
    toast({ text: texts.saved, ...(undo ? { undo: { label: texts.undo, run: undo } } : {}) })
    return true
  } catch (error) {
    toast({ text: messageOf(error, texts.network), tone: 'bad' })
    return false
  }
}

type SettingProps = {
  locale: string
  name: 'faculty' | 'yearOfStudy'
  label: string
  optionalLabel: string
  options: Option[]
  value: string
  texts: SavedTexts
}

/** A choice that is saved as it is made. Shown at once, taken back when the server refuses. */
export function SettingSelect({ locale, name, label, optionalLabel, options, value, texts }: SettingProps) {
  const [shown, setShown] = useState(value)
  const change = async (to: string, from: string, isUndo = false): Promise<void> => {
    setShown(to)
    const kept = to === '' ? null : name === 'yearOfStudy' ? Number(to) : to
    const isSaved = await save(locale, name, kept, texts, isUndo ? undefined : () => void change(from, to, true))
    if (!isSaved) setShown(from)
  }
  return (
    <SelectField
      name={name}
      label={label}
      optionalLabel={optionalLabel}
      options={options}
      value={shown}
      onChange={(event: ChangeEvent<HTMLSelectElement>) => void change(event.target.value, shown)}
    />
  )
}

/** The language of letters and pages: saved, then the page is opened in it. */
export function LanguageSelect({
  locale,
  label,
  hint,
  options,
  texts,
}: {
  locale: string
  label: string
  hint: string
  options: (Option & { href: string })[]
  texts: SavedTexts
}) {
  const [shown, setShown] = useState(locale)
  const change = async (to: string): Promise<void> => {
    setShown(to)
    if (await save(to, 'locale', to, texts))
      location.assign(options.find(({ value }) => value === to)?.href ?? location.href)
    else setShown(locale)
  }
  return (
    <SelectField
      name="locale"
      label={label}
      hint={hint}
      options={options}
      value={shown}
      onChange={(event: ChangeEvent<HTMLSelectElement>) => void change(event.target.value)}
    />
  )
}

/** In or out of the public ranking. */
export function LeaderboardSwitch({
  locale,
  label,
  hint,
  isOn,
  texts,
}: {
  locale: string
  label: string
  hint: string
  isOn: boolean
  texts: SavedTexts
}) {
  const [shown, setShown] = useState(isOn)
  const change = async (to: boolean, isUndo = false): Promise<void> => {
    setShown(to)
    if (!(await save(locale, 'leaderboardOptIn', to, texts, isUndo ? undefined : () => void change(!to, true))))
      setShown(!to)
  }
  return (
    <Switch
      name="leaderboardOptIn"
      label={label}
      hint={hint}
      checked={shown}
      onChange={(event) => void change(event.target.checked)}
    />
  )
}

type PasswordProps = {
  locale: string
  passwordMin: number
  /** For password managers: whose password this is. */
  login: string
  texts: FormTexts &
    Record<
      | 'currentPassword'
      | 'newPassword'
      | 'passwordHint'
      | 'showPassword'
      | 'hidePassword'
      | 'submit'
      | 'sending'
      | 'changed',
      string
    >
}

/** A new password, knowing the present one. Ends every other sign-in. */
export function PasswordForm({ locale, passwordMin, login, texts }: PasswordProps) {
  const router = useRouter()
  const fields = useRef<HTMLDivElement>(null)
  const [done, setDone] = useState('')
  const form = useForm(texts, async (values) => {
    setDone('')
    await fetchJson('/api/users/me', {
      method: 'PATCH',
      body: { currentPassword: values.get('currentPassword'), password: values.get('password') },
      locale,
    })
    fields.current?.closest('form')?.reset()
    setDone(texts.changed)
    router.refresh()
    return undefined
  })
  const look = { showLabel: texts.showPassword, hideLabel: texts.hidePassword, required: true }
  return (
    <form {...form.formProps} method="post">
      <div ref={fields} className="flex flex-col gap-5 [&>[role=alert]:empty]:-mb-5">
        <FormError title={form.summary} />
        <input type="text" name="username" autoComplete="username" value={login} readOnly hidden />
        <PasswordField
          name="currentPassword"
          label={texts.currentPassword}
          error={form.errorOf('currentPassword')}
          autoComplete="current-password"
          {...look}
        />
        <PasswordField
          name="password"
          label={texts.newPassword}
          hint={texts.passwordHint}
          error={form.errorOf('password')}
          autoComplete="new-password"
          minLength={passwordMin}
          {...look}
        />
        <div className="flex flex-wrap items-center gap-4">
          <SubmitButton isPending={form.isPending} pendingLabel={texts.sending}>
            {texts.submit}
          </SubmitButton>
          <p role="status" className="text-sm text-good">
            {done}
          </p>
        </div>
      </div>
    </form>
  )
}
