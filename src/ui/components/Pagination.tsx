import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { Locale } from '#src/i18n/config.ts'
import { getT } from '#src/i18n/translate.ts'
import { LinkButton } from '#src/ui/components/Button.tsx'

type Props = {
  page: number
  pages: number /** Address of a page, in the language of the site. */
  href: (page: number) => string
  locale: Locale
}

/** Earlier and later pages of a list. Nothing when there is one page. */
export function Pagination({ page, pages, href, locale }: Props) {
  const t = getT(locale, 'site.pages')
  if (pages <= 1) return null
  return (
    <nav aria-label={t('label')} className="mt-10 flex items-center justify-between gap-3">
      <span className="w-28">
        {page > 1 && (
          <LinkButton variant="soft" href={href(page - 1)} rel="prev">
            <ChevronLeft aria-hidden="true" className="-ml-1 size-4" />
            {t('previous')}
          </LinkButton>
        )}
      </span>
      <p className="text-sm text-ink-soft">{t('position', { page, pages })}</p>
      <span className="flex w-28 justify-end">
        {page < pages && (
          <LinkButton variant="soft" href={href(page + 1)} rel="next">
            {t('next')}
            <ChevronRight aria-hidden="true" className="-mr-1 size-4" />
          </LinkButton>
        )}
      </span>
    </nav>
  )
}
