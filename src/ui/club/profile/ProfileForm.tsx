'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { type Locale, locales } from '#src/domain/locale.ts'
import type { Messages } from '#src/i18n/types.ts'
import { type Profile, ProfileTexts } from '#src/ui/club/profile/ProfileTexts.tsx'
import type { Poster } from '#src/ui/club/wizard/draft.ts'
import { PosterField, type PosterTexts } from '#src/ui/club/wizard/PosterField.tsx'
import { ErrorState } from '#src/ui/components/ErrorState.tsx'
import { TextField } from '#src/ui/components/Field.tsx'
import { FormError } from '#src/ui/components/FormError.tsx'
import { SubmitButton } from '#src/ui/components/SubmitButton.tsx'
import { ApiError, fetchJson, messageOf } from '#src/ui/fetchJson.ts'
import { toast } from '#src/ui/toast.ts'

type Stored = Omit<Profile, 'photo'> & { photo: { id: string; picture: { url: string } | null } | null }

export type ProfileWords = { [Key in keyof Messages['clubManage']['profile']]: string }

type Props = {
  /** Slug. */
  club: string
  locale: Locale
  languages: Record<Locale, string>
  texts: ProfileWords
  picture: PosterTexts
  network: string
}

const contacts = ['email', 'telegram', 'instagram', 'website'] as const

/** A part of the texts that is sent: the name is the admin's. */
const written = ({ texts }: Profile) =>
  Object.fromEntries(
    locales.map((locale) => {
      const { tagline, description, meets } = texts[locale]
      return [locale, { tagline, description, meets }]
    }),
  )

/** What a club says of itself: texts in three languages, a cover, contacts. */
export function ProfileForm({ club, locale, languages, texts, picture, network }: Props) {
  const router = useRouter()
  const [profile, setProfile] = useState<Profile | null>(null)
  const [language, setLanguage] = useState<Locale>(locale)
  const [failure, setFailure] = useState('')
  const [summary, setSummary] = useState('')
  const [wrong, setWrong] = useState<{ field: string; message: string } | null>(null)
  const [isPending, setIsPending] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const control = new AbortController()
    fetchJson<Stored>(`/api/clubs/${club}/profile`, { locale, signal: control.signal }).then(
      ({ photo, ...stored }) =>
        setProfile({ ...stored, photo: photo && { id: photo.id, url: photo.picture?.url ?? '' } }),
      (refusal: unknown) => !control.signal.aborted && setFailure(messageOf(refusal, network)),
    )
    return () => control.abort()
  }, [club, locale, network])
  useEffect(() => {
    if (wrong) form.current?.querySelector<HTMLElement>(`[name="${wrong.field}"]`)?.focus()
  }, [wrong])
  if (failure) return <ErrorState headingLevel="h2" text={failure} title={texts.failed} />
  if (!profile) return <div className="skeleton mt-6 h-96 rounded-card" />
  const errorOf = (field: string): string | undefined => (wrong?.field === field ? wrong.message : undefined)
  const save = async (submitted: FormEvent): Promise<void> => {
    submitted.preventDefault()
    if (isPending) return
    setIsPending(true)
    setWrong(null)
    setSummary('')
    try {
      const body = { texts: written(profile), photo: profile.photo?.id ?? null, contacts: profile.contacts }
      await fetchJson(`/api/clubs/${club}/profile`, { method: 'PATCH', body, locale })
      toast({ text: texts.saved })
      router.refresh()
    } catch (refusal) {
      const field = refusal instanceof ApiError ? refusal.field?.split('.') : undefined
      const of = locales.find((each) => each === field?.[1])
      if (of) setLanguage(of)
      setSummary(field ? texts.problems : messageOf(refusal, network))
      if (field) setWrong({ field: field.at(-1) ?? '', message: texts.invalid })
    }
    setIsPending(false)
  }
  const inputs = {
    email: { type: 'email', label: texts.email },
    telegram: { type: 'text', label: texts.telegram, hint: texts.accountHint },
    instagram: { type: 'text', label: texts.instagram, hint: texts.accountHint },
    website: { type: 'url', label: texts.website, hint: texts.websiteHint },
  } as const
  return (
    <form className="mt-6 grid max-w-text gap-5" noValidate onSubmit={(submitted) => void save(submitted)} ref={form}>
      <FormError {...(summary ? { title: summary } : {})} />
      <ProfileTexts
        errorOf={errorOf}
        language={language}
        languages={languages}
        onChange={setProfile}
        onLanguage={setLanguage}
        profile={profile}
        texts={texts}
      />
      <fieldset className="min-w-0">
        <legend className="mb-1.5 text-sm font-semibold">{texts.photo}</legend>
        <PosterField
          alt={profile.texts[locale].name}
          aspect={16 / 9}
          error={errorOf('photo')}
          locale={locale}
          name="photo"
          onChange={(photo: Poster | null) => setProfile({ ...profile, photo })}
          texts={picture}
          value={profile.photo}
        />
      </fieldset>
      <fieldset className="grid min-w-0 grid-cols-1 gap-5 sm:grid-cols-2">
        <legend className="display mb-4 text-title">{texts.contacts}</legend>
        {contacts.map((name) => (
          <TextField
            autoComplete="off"
            key={name}
            {...inputs[name]}
            error={errorOf(name)}
            maxLength={300}
            name={name}
            onChange={(event) =>
              setProfile({ ...profile, contacts: { ...profile.contacts, [name]: event.target.value } })
            }
            value={profile.contacts[name]}
          />
        ))}
      </fieldset>
      <div>
        <SubmitButton isPending={isPending} pendingLabel={texts.saving} size="lg">
          {texts.save}
        </SubmitButton>
      </div>
    </form>
  )
}
