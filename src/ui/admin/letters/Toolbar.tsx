'use client'
import { useRouter } from 'next/navigation'
import { localeNames, locales } from '#src/i18n/config.ts'
import type { LettersWords } from '#src/ui/admin/letters/words.ts'

export type Option = { value: string; label: string }

type Props = {
  type: string
  variant: string
  lang: string
  groups: { label: string; options: Option[] }[]
  variants: Option[]
  words: LettersWords
}

/** What is shown: message, case and language, all of them in the address. */
export function Toolbar({ type, variant, lang, groups, variants, words }: Props) {
  const router = useRouter()
  const show = (wanted: Record<string, string>): void => router.push(`?${new URLSearchParams(wanted)}`)
  return (
    <div className="hub-toolbar hub-toolbar--labelled">
      <label>
        <span>{words.type}</span>
        <select name="type" onChange={({ target }) => show({ type: target.value, lang })} value={type}>
          {groups.map(({ label, options }) => (
            <optgroup key={label} label={label}>
              {options.map((each) => (
                <option key={each.value} value={each.value}>
                  {each.label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      {variants.length > 1 && (
        <label>
          <span>{words.variant}</span>
          <select name="variant" onChange={({ target }) => show({ type, variant: target.value, lang })} value={variant}>
            {variants.map((each) => (
              <option key={each.value} value={each.value}>
                {each.label}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        <span>{words.language}</span>
        <select name="lang" onChange={({ target }) => show({ type, variant, lang: target.value })} value={lang}>
          {locales.map((each) => (
            <option key={each} value={each}>
              {localeNames[each]}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
