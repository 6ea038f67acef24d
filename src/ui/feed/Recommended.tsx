import type { Locale } from '#src/i18n/config.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { getT } from '#src/i18n/translate.ts'
import { Section } from '#src/ui/components/Section.tsx'
import { EventCardSkeleton } from '#src/ui/components/Skeleton.tsx'

const itemClass = 'w-40 sm:w-48'
/** As many as fill a phone and the start of a wide screen until the answer comes. */
const placeholders = ['a', 'b', 'c', 'd', 'e', 'f']

/**
 * "Recommended for you": an empty row in the static page that hub.js fills for whoever is signed in (public/recommended.ts). Until
 * then it keeps its room, so that nothing moves. The template is an EventCard without its words.
 */
export function Recommended({ locale }: { locale: Locale }) {
  const t = getT(locale, 'feed')
  return (
    <div className="when-signed-in grid-cols-[minmax(0,1fr)]" data-recommended={localePath(locale, '/events')}>
      <Section about={t('recommendedAbout')} title={t('recommended')}>
        <ul aria-busy="true" aria-label={t('recommended')} className="rail min-h-80">
          {placeholders.map((each) => (
            <li aria-hidden="true" className={itemClass} key={each}>
              <EventCardSkeleton />
            </li>
          ))}
        </ul>
        <template>
          <li className={itemClass}>
            <article className="group relative flex min-w-0 flex-col gap-3">
              <div className="relative aspect-4/5 overflow-hidden rounded-poster bg-sunken" data-poster="">
                <span className="flex size-full items-end bg-accent p-4 text-on-accent" data-words="">
                  <span aria-hidden="true" className="display line-clamp-6 text-lg leading-[1.1]" />
                </span>
                <img
                  alt=""
                  className="size-full bg-sunken bg-cover bg-center object-cover transition-[scale] duration-calm ease-out group-hover:scale-[1.03]"
                  decoding="async"
                  height={500}
                  loading="lazy"
                  sizes="12rem"
                  width={400}
                />
              </div>
              <div className="flex flex-col gap-1 px-0.5">
                <p className="text-xs font-semibold text-accent-ink">
                  <time>
                    <span aria-hidden="true" className="inline-block first-letter:uppercase" />
                    <span className="sr-only" />
                  </time>
                </p>
                <h3 className="line-clamp-3 text-base leading-[1.3] font-semibold text-balance">
                  {/* biome-ignore lint/a11y/useAnchorContent: hub.js names the link when it fills the template */}
                  <a className="after:absolute after:inset-0 after:rounded-poster" data-do="open-card" href="/" />
                </h3>
                <p className="line-clamp-1 text-xs text-ink-soft" data-facts="" />
                <p className="text-xs font-semibold" data-price="" />
                <p className="mt-1 line-clamp-3 text-xs text-ink-soft" data-why="" />
              </div>
            </article>
          </li>
        </template>
      </Section>
    </div>
  )
}
