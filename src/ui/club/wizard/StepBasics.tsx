'use client'

import { type Locale, locales } from '#src/domain/locale.ts'
import type { Draft, Texts } from '#src/ui/club/wizard/draft.ts'
import { PosterField } from '#src/ui/club/wizard/PosterField.tsx'
import type { StepProps } from '#src/ui/club/wizard/wizardTypes.ts'
import { SegmentedControl, SelectField } from '#src/ui/components/Choice.tsx'
import { TextArea, TextField } from '#src/ui/components/Field.tsx'

type Props = StepProps & { language: Locale; onLanguage: (language: Locale) => void }

/** Name, words, category, poster. Texts are written language by language. */
export function StepBasics({ draft, change, errors, data, language, onLanguage }: Props) {
  const { texts, locale, choices, languages, network } = data
  const words = draft.texts[language]
  const write = (part: Partial<Texts>): void =>
    change({ texts: { ...draft.texts, [language]: { ...words, ...part } } } as Partial<Draft>)
  return (
    <div className="grid gap-5">
      <div>
        <SegmentedControl
          isLegendHidden={false}
          legend={texts.language}
          name="language"
          onChange={(value) => onLanguage(locales.find((each) => each === value) ?? language)}
          options={locales.map((each) => ({
            value: each,
            label: draft.texts[each].title ? `${languages[each]} ✓` : languages[each],
          }))}
          value={language}
        />
        <p className="mt-1.5 text-xs text-ink-soft">{texts.languageHint}</p>
      </div>
      <TextField
        autoComplete="off"
        error={errors.title}
        label={texts.title}
        lang={language}
        maxLength={120}
        name="title"
        onChange={(event) => write({ title: event.target.value })}
        value={words.title}
      />
      <TextField
        autoComplete="off"
        error={errors.summary}
        hint={texts.summaryHint}
        label={texts.summary}
        lang={language}
        maxLength={300}
        name="summary"
        onChange={(event) => write({ summary: event.target.value })}
        optionalLabel={texts.optional}
        value={words.summary}
      />
      <TextArea
        error={errors.description}
        hint={texts.descriptionHint}
        label={texts.description}
        lang={language}
        maxLength={20_000}
        name="description"
        onChange={(event) => write({ description: event.target.value })}
        optionalLabel={texts.optional}
        rows={6}
        value={words.description}
      />
      <SelectField
        error={errors.category}
        label={texts.category}
        name="category"
        onChange={(event) => change({ category: event.target.value })}
        options={[
          { value: '', label: texts.noCategory },
          ...choices.categories.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={draft.category}
      />
      <fieldset className="min-w-0">
        <legend className="mb-1.5 text-sm font-semibold">{texts.poster}</legend>
        <PosterField
          alt={words.title}
          aspect={4 / 5}
          error={errors.poster}
          locale={locale}
          name="poster"
          onChange={(poster) => change({ poster })}
          texts={{
            label: texts.poster,
            hint: texts.posterHint,
            choose: texts.choosePoster,
            change: texts.changePoster,
            remove: texts.removePoster,
            notPicture: texts.notPicture,
            network,
            cropTitle: texts.cropTitle,
            cropText: texts.cropText,
            cropArea: texts.cropArea,
            zoom: texts.zoom,
            use: texts.cropUse,
            uploading: texts.uploading,
            cancel: texts.back,
          }}
          value={draft.poster}
        />
      </fieldset>
    </div>
  )
}
