'use client'

import { type Locale, locales } from '#src/domain/locale.ts'
import type { ProfileWords } from '#src/ui/club/profile/ProfileForm.tsx'
import type { Poster } from '#src/ui/club/wizard/draft.ts'
import { SegmentedControl } from '#src/ui/components/Choice.tsx'
import { TextArea, TextField } from '#src/ui/components/Field.tsx'

export type Profile = {
  texts: Record<Locale, { name: string; tagline: string; description: string; meets: string }>
  photo: Poster | null
  contacts: Record<'email' | 'telegram' | 'instagram' | 'website', string>
}

type Props = {
  profile: Profile
  onChange: (profile: Profile) => void
  language: Locale
  onLanguage: (language: Locale) => void
  languages: Record<Locale, string>
  errorOf: (field: string) => string | undefined
  texts: ProfileWords
}

/** The club's texts, language by language. */
export function ProfileTexts({ profile, onChange, language, onLanguage, languages, errorOf, texts }: Props) {
  const words = profile.texts[language]
  const props = (name: 'tagline' | 'description' | 'meets') => ({
    name,
    label: texts[name],
    lang: language,
    value: words[name],
    error: errorOf(name),
    onChange: ({ target }: { target: { value: string } }) =>
      onChange({ ...profile, texts: { ...profile.texts, [language]: { ...words, [name]: target.value } } }),
  })
  return (
    <>
      <div>
        <SegmentedControl
          isLegendHidden={false}
          legend={texts.language}
          name="language"
          onChange={(value) => onLanguage(locales.find((each) => each === value) ?? language)}
          options={locales.map((each) => ({ value: each, label: languages[each] }))}
          value={language}
        />
        <p className="mt-1.5 text-xs text-ink-soft">{texts.languageHint}</p>
      </div>
      <TextField autoComplete="off" maxLength={140} {...props('tagline')} />
      <TextArea hint={texts.descriptionHint} maxLength={20_000} rows={7} {...props('description')} />
      <TextArea maxLength={300} rows={2} {...props('meets')} />
    </>
  )
}
