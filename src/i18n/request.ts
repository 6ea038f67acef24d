/** next-intl's request configuration, for its own server API (`getTranslations`). Our components use `getT(locale, …)`. */
import { getRequestConfig } from 'next-intl/server'
import { campusTimeZone, defaultLocale, isLocale } from './config.ts'
import { messagesOf } from './translate.ts'

export default getRequestConfig(async ({ locale, requestLocale }) => {
  const wanted = locale ?? (await requestLocale)
  const chosen = isLocale(wanted) ? wanted : defaultLocale
  return { locale: chosen, messages: messagesOf(chosen), timeZone: campusTimeZone }
})
