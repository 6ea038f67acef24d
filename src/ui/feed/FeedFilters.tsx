import { SlidersHorizontal } from 'lucide-react'
import type { Facet, Facets } from '#src/domain/catalog.ts'
import type { Locale } from '#src/i18n/config.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { getT } from '#src/i18n/translate.ts'
import { buttonClass } from '#src/ui/components/Button.tsx'
import { type Chip, chipClass, FilterChips } from '#src/ui/components/FilterChips.tsx'
import { Sheet } from '#src/ui/components/Sheet.tsx'
import { type FeedQuery, type FilterKey, feedHref } from '#src/ui/feed/feedQuery.ts'

type Props = { locale: Locale; query: FeedQuery; facets: Facets }

const selects: { key: FilterKey & ('category' | 'genre' | 'tag' | 'club' | 'location'); from: keyof Facets }[] = [
  { key: 'category', from: 'categories' },
  { key: 'genre', from: 'genres' },
  { key: 'club', from: 'clubs' },
  { key: 'location', from: 'locations' },
  { key: 'tag', from: 'tags' },
]

const field = 'h-12 w-full rounded-md border border-line bg-surface px-3 text-base text-ink'

/** Quick filters as chips and all of them in a sheet. Everything is a link or a GET form: filters live in the address. */
export function FeedFilters({ locale, query, facets }: Props) {
  const t = getT(locale, 'feed.filters')
  const site = getT(locale, 'site.actions')
  const chip = (key: FilterKey, value: string, label: string): Chip => {
    const isActive = query[key] === value
    return {
      key: `${key}-${value}`,
      label,
      isActive,
      href: localePath(locale, feedHref(query, { [key]: isActive ? undefined : value })),
      ...(isActive ? { removeLabel: t('remove', { name: label }) } : {}),
    }
  }
  const nameOf = (list: readonly Facet[], slug: string): string => list.find((item) => item.slug === slug)?.name ?? slug
  const chosen = selects.flatMap(({ key, from }) => {
    const value = query[key]
    return value ? [chip(key, value, nameOf(facets[from] as Facet[], value))] : []
  })
  const chips: Chip[] = [
    ...chosen,
    chip('when', 'today', t('today')),
    chip('when', 'weekend', t('weekend')),
    chip('price', 'free', t('free')),
    chip('when', 'week', t('week')),
    ...facets.categories
      .slice(0, 6)
      .filter((item) => query.category !== item.slug)
      .map((item) => chip('category', item.slug, item.name)),
  ]
  const count = Object.keys(query).filter((key) => key !== 'q' && key !== 'cursor').length
  return (
    <>
      <FilterChips
        chips={chips}
        label={t('label')}
        lead={
          <button className={chipClass(false)} popoverTarget="feed-filters" type="button">
            <SlidersHorizontal aria-hidden="true" />
            {count > 0 ? t('active', { count }) : t('title')}
          </button>
        }
      />
      <Sheet closeLabel={site('close')} id="feed-filters" title={t('title')}>
        <form action={localePath(locale, '/')} className="grid gap-4" method="get">
          {query.q && <input name="q" type="hidden" value={query.q} />}
          <div className="grid grid-cols-2 gap-3">
            <label className="grid gap-1.5 text-sm font-semibold">
              {t('from')}
              <input className={field} defaultValue={query.from ?? ''} name="from" type="date" />
            </label>
            <label className="grid gap-1.5 text-sm font-semibold">
              {t('to')}
              <input className={field} defaultValue={query.to ?? ''} name="to" type="date" />
            </label>
          </div>
          <Choice
            label={t('price')}
            name="price"
            options={[
              { slug: 'free', name: t('free') },
              { slug: 'paid', name: t('paid') },
            ]}
            any={t('any')}
            value={query.price}
          />
          <Choice
            label={t('type')}
            name="type"
            options={[
              { slug: 'general', name: t('typeGeneral') },
              { slug: 'club', name: t('typeClub') },
            ]}
            any={t('any')}
            value={query.type}
          />
          {selects.map(({ key, from }) => (
            <Choice
              any={t('any')}
              key={key}
              label={t(key)}
              name={key}
              options={(facets[from] as Facet[]).map((item) => ({
                slug: item.slug,
                name: `${item.name} · ${item.count}`,
              }))}
              value={query[key]}
            />
          ))}
          <div className="flex gap-3 pt-2">
            <a
              className={buttonClass('soft', 'lg')}
              href={localePath(locale, query.q ? feedHref({ q: query.q }) : '/')}
            >
              {t('reset')}
            </a>
            <button className={buttonClass('primary', 'lg', true)} type="submit">
              {t('apply')}
            </button>
          </div>
        </form>
      </Sheet>
    </>
  )
}

type ChoiceProps = {
  label: string
  name: string
  any: string
  options: { slug: string; name: string }[]
  value: string | undefined
}

function Choice({ label, name, any, options, value }: ChoiceProps) {
  return (
    <label className="grid gap-1.5 text-sm font-semibold">
      {label}
      <select className={field} defaultValue={value ?? ''} name={name}>
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.slug} value={option.slug}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  )
}
