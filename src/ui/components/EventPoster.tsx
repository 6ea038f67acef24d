import { OrnamentBand } from '#src/ui/components/Ornament.tsx'
import { PosterImage } from '#src/ui/components/PosterImage.tsx'
import { cx } from '#src/ui/cx.ts'
import type { Picture } from '#src/ui/types.ts'

type Props = {
  poster: Picture | null
  title: string
  sizes: string
  isPriority?: boolean
  /** Text alternative; empty (the default) where the title stands beside the poster. */
  alt?: string
  className?: string
}

/** Grounds of the drawn poster: deep enough for white words (over 4.5:1). */
const grounds = [
  'bg-[oklch(0.45_0.2_268)]',
  'bg-[oklch(0.47_0.17_20)]',
  'bg-[oklch(0.42_0.1_165)]',
  'bg-[oklch(0.44_0.15_320)]',
  'bg-[oklch(0.46_0.11_60)]',
  'bg-[oklch(0.4_0.09_225)]',
]

const pick = (title: string): string => {
  let sum = 0
  for (const char of title) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) >>> 0
  return grounds[sum % grounds.length] ?? ''
}

/** Letters as large as the longest word and the whole title leave room for, in parts of the poster's width. */
function letters(title: string): string {
  const longest = Math.max(...title.split(/[\s-]+/).map((word) => word.length))
  if (longest <= 8 && title.length <= 20) return 'text-[13cqi]'
  if (longest <= 11 && title.length <= 44) return 'text-[9.6cqi]'
  return longest <= 15 && title.length <= 70 ? 'text-[7.4cqi]' : 'text-[6cqi]'
}

/** The poster of an event in the shape of its parent; an event without one gets a poster set from its title, the same each time. */
export function EventPoster({ poster, title, sizes, isPriority, alt = '', className }: Props) {
  if (poster)
    return <PosterImage picture={poster} sizes={sizes} isPriority={isPriority} alt={alt} className={className} />
  return (
    <span
      {...(alt ? { role: 'img', 'aria-label': alt } : { 'aria-hidden': true })}
      className={cx(
        '@container relative flex size-full flex-col justify-end overflow-hidden text-white',
        pick(title),
        className,
      )}
    >
      <OrnamentBand className="absolute inset-x-0 top-[6cqi] h-[16cqi] opacity-30" />
      <span className="p-[8cqi]">
        <span className={cx('display line-clamp-6 leading-[1.08]', letters(title))}>{title}</span>
      </span>
    </span>
  )
}

/** The poster's own light behind the top of a page: its blur, stretched and faded into the ground. Costs no request. */
export function PosterGlow({ poster, className }: { poster: Picture | null; className?: string }) {
  if (!poster?.blur) return null
  return (
    <div
      aria-hidden="true"
      className={cx(
        'pointer-events-none absolute inset-x-0 -top-header -z-10 h-[38rem] overflow-hidden [mask-image:linear-gradient(#000_0%,#0006_55%,#0000_100%)]',
        className,
      )}
    >
      <div className="poster-light poster-glow" style={{ backgroundImage: `url("${poster.blur}")` }} />
    </div>
  )
}
