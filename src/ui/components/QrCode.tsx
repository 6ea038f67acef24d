import { create } from 'qrcode'
import { cx } from '#src/ui/cx.ts'

/** Modules of the quiet zone, as the standard asks (ISO/IEC 18004: four). */
const quiet = 4

/** A QR code as one SVG path, black on its own white plate in every theme: scanners do not read white on black. */
export function QrCode({ text, label, className }: { text: string; label: string; className?: string }) {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const size = modules.size + 2 * quiet
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className={cx('block aspect-square bg-plate text-black', className)}
    >
      <path fill="currentColor" d={path(modules.data, modules.size)} />
    </svg>
  )
}

/** Runs of dark modules of each line as rectangles: a third of the bytes of a square each. */
function path(data: ArrayLike<number>, size: number): string {
  let d = ''
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      if (!data[y * size + x]) continue
      let run = 1
      while (x + run < size && data[y * size + x + run]) run++
      d += `M${x + quiet} ${y + quiet}h${run}v1h-${run}z`
      x += run
    }
  return d
}
