import { campusTimeZone, type Locale } from '#src/i18n/config.ts'
import { formatGpa } from '#src/i18n/format.ts'
import { formatDay } from '#src/i18n/formatDate.ts'
import { getT } from '#src/i18n/translate.ts'

type Point = { at: string; value: number }
type Props = { history: Point[]; since: string; value: number; locale: Locale; now: number }

const [width, height, left, bottom] = [640, 220, 40, 28]
/** Twice the size on a phone, where the picture is half as wide. */
const letters = 'fill-ink-soft text-[1.3rem] md:text-[0.7rem]'
const maxRows = 40

/** The value over six months as steps: it stays until something happens. The same as a table for who does not see it. */
export function GpaChart({ history, since, value, locale, now }: Props) {
  const t = getT(locale, 'me.gpa')
  const from = new Date(since).getTime()
  const x = (at: number): number => left + ((at - from) / (now - from)) * (width - left - 4)
  const y = (gpa: number): number => 6 + (1 - gpa / 4) * (height - bottom - 12)
  const points = history.map((point) => ({ at: Math.max(from, new Date(point.at).getTime()), value: point.value }))
  const first = points[0]
  const start = first && first.at > from ? [{ at: from, value: 0 }, ...points] : points
  const path = start
    .map(({ at, value: gpa }, index) =>
      index === 0 ? `M${x(at).toFixed(1)} ${y(gpa).toFixed(1)}` : `H${x(at).toFixed(1)}V${y(gpa).toFixed(1)}`,
    )
    .join('')
  const line = `${path || `M${x(from)} ${y(value)}`}H${x(now).toFixed(1)}V${y(value).toFixed(1)}`
  const day = (at: string): string => formatDay(at, { locale, timeZone: campusTimeZone, now })
  return (
    <figure>
      <svg aria-label={t('chart')} className="w-full" role="img" viewBox={`0 0 ${width} ${height}`}>
        {[0, 1, 2, 3, 4].map((gpa) => (
          <g key={gpa}>
            <line className="stroke-line" x1={left} x2={width} y1={y(gpa)} y2={y(gpa)} />
            <text className={letters} x={0} y={y(gpa) + 5}>
              {gpa.toFixed(1)}
            </text>
          </g>
        ))}
        <path className="fill-accent opacity-15" d={`${line}V${y(0)}H${x(start[0]?.at ?? from).toFixed(1)}Z`} />
        <path className="fill-none stroke-accent" d={line} strokeLinejoin="round" strokeWidth={2.5} />
        <circle className="fill-accent" cx={x(now)} cy={y(value)} r={4} />
        <text className={letters} x={left} y={height - 4}>
          {day(since)}
        </text>
      </svg>
      <details className="mt-2">
        <summary className="inline-flex min-h-11 cursor-pointer items-center text-sm text-ink-soft">
          {t('chartTable')}
        </summary>
        <table className="w-full max-w-xs text-sm">
          <thead>
            <tr className="text-left text-ink-soft">
              <th className="py-1 font-semibold" scope="col">
                {t('date')}
              </th>
              <th className="py-1 font-semibold" scope="col">
                {t('title')}
              </th>
            </tr>
          </thead>
          <tbody>
            {history
              .slice(-maxRows)
              .reverse()
              .map((point) => (
                <tr key={point.at}>
                  <td className="py-1">{day(point.at)}</td>
                  <td className="py-1 tabular-nums">{formatGpa(point.value)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
