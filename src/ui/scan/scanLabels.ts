import type { Locale } from '#src/i18n/config.ts'
import { pluralForms } from '#src/i18n/island.ts'
import { getT, messagesOf } from '#src/i18n/translate.ts'
import type { ScanLabels } from '#src/ui/scan/types.ts'
import { scanWords } from '#src/ui/scan/types.ts'

/** The scanner's words, made on the server. Texts with values keep their `{name}`: the island fills them. */
export function scanLabels(locale: Locale): ScanLabels {
  const t = getT(locale, 'scan')
  const { scan, states } = messagesOf(locale)
  const plain = Object.fromEntries(scanWords.map((word) => [word, scan[word]])) as Pick<
    ScanLabels,
    (typeof scanWords)[number]
  >
  return {
    ...plain,
    left: pluralForms(locale, (count) => t('left', { count })),
    queued: pluralForms(locale, (count) => t('queued', { count })),
    verdict: scan.verdict,
    detail: scan.detail,
    network: states.network,
    signIn: states.signIn,
    notHere: scan.closed,
    noEvent: states.notFound,
    error: { title: states.error.title, text: states.error.text, action: states.error.action },
  }
}
