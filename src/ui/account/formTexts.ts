import type { Locale } from '#src/i18n/config.ts'
import { getT } from '#src/i18n/translate.ts'
import type { FormTexts } from '#src/ui/account/useForm.ts'

/** What every form says about mistakes. */
export function formTexts(locale: Locale): FormTexts {
  const t = getT(locale, 'states')
  return {
    title: t('form.title'),
    required: t('form.required'),
    email: t('form.email'),
    short: t('form.short'),
    invalid: t('form.invalid'),
    network: t('network'),
  }
}
