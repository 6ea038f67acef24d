import sharp from 'sharp'

export type HallLook = {
  wall: string
  wallLight: string
  floor: string
  floorDark: string
  accent: string
  /** What stands in the hall. */
  set: 'cyclorama' | 'loft' | 'dark'
}

const [w, h] = [1600, 1200]
const horizon = 780

/** A softbox on its stand, facing the middle. */
function softbox(x: number, y: number, turn: number, glow: string): string {
  return `<g transform="translate(${x} ${y})"><path d="M0 40 L-70 ${horizon - y + 250} M0 40 L70 ${horizon - y + 250} M0 40 V${horizon - y + 250}" stroke="#15161c" stroke-width="9" fill="none"/>
    <g transform="rotate(${turn})"><path d="M-130 -170 H130 L95 40 H-95 Z" fill="#15161c"/><path d="M-112 -152 H112 L82 22 H-82 Z" fill="${glow}"/><path d="M0 -152 V22 M-98 -65 H98" stroke="#ffffff" stroke-opacity=".5" stroke-width="3"/></g></g>`
}

const window = (x: number, y: number, light: string): string =>
  `<g transform="translate(${x} ${y})"><rect width="300" height="520" fill="${light}"/><path d="M100 0 V520 M200 0 V520 M0 173 H300 M0 347 H300" stroke="#20222b" stroke-width="12"/><rect width="300" height="520" fill="none" stroke="#20222b" stroke-width="18"/></g>`

function furniture({ set, accent, wallLight }: HallLook, close: boolean): string {
  const stool = `<g transform="translate(${close ? 800 : 880} ${horizon + 40})"><ellipse cx="0" cy="0" rx="80" ry="20" fill="${accent}"/><path d="M-55 8 L-80 210 M55 8 L80 210 M0 16 V190" stroke="#15161c" stroke-width="12"/></g>`
  if (set === 'cyclorama')
    return `<path d="M260 0 V${horizon - 80} Q260 ${horizon + 120} 120 ${horizon + 260} H1480 Q1340 ${horizon + 120} 1340 ${horizon - 80} V0 Z" fill="${wallLight}"/>${softbox(close ? 330 : 260, 330, 28, '#fff7e6')}${softbox(close ? 1280 : 1370, 300, -30, '#fff7e6')}${close ? stool : ''}`
  if (set === 'loft')
    return `${window(160, 120, '#f6e7c8')}${window(520, 120, '#f9eed6')}${window(880, 120, '#f6e7c8')}<path d="M160 ${horizon + 340} L700 ${horizon} H1180 L760 ${horizon + 420} Z" fill="#ffffff" opacity=".14"/>
      <g transform="translate(1130 ${horizon - 130})"><rect width="330" height="120" rx="40" fill="${accent}"/><rect y="90" width="330" height="110" rx="26" fill="${accent}"/><path d="M30 200 V250 M300 200 V250" stroke="#15161c" stroke-width="14"/></g>${close ? softbox(320, 360, 24, '#fffaf0') : stool}`
  return `<rect x="470" y="0" width="660" height="${horizon + 120}" fill="${accent}"/><path d="M470 ${horizon + 120} H1130 L1260 ${h} H340 Z" fill="${accent}" opacity=".82"/><rect x="430" y="40" width="740" height="26" rx="13" fill="#0c0d12"/>${softbox(300, 320, 32, '#ffd9c2')}${close ? stool : softbox(1320, 360, -26, '#c9d6ff')}`
}

/** A picture of a hall, 4:3, 1600×1200 JPEG: its wide view, or a closer one with the set. */
export function drawHall(look: HallLook, view: 'wide' | 'close'): Promise<Buffer> {
  const { wall, floor, floorDark, wallLight } = look
  const scale = view === 'close' ? 'translate(-320 -230) scale(1.4)' : ''
  const boards = Array.from({ length: 13 }, (_, n) => {
    const x = -800 + n * 270
    return `<path d="M${800 + (x - 800) * 0.36} ${horizon} L${x} ${h}" stroke="${floorDark}" stroke-width="3" opacity=".6"/>`
  }).join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}">
    <defs><radialGradient id="light" cx=".5" cy=".42" r=".75"><stop offset="0" stop-color="#ffffff" stop-opacity=".34"/><stop offset="1" stop-color="#000000" stop-opacity=".34"/></radialGradient>
    <linearGradient id="wall" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${wall}"/><stop offset="1" stop-color="${wallLight}"/></linearGradient></defs>
    <g transform="${scale}"><rect x="-400" width="2400" height="${horizon}" fill="url(#wall)"/><rect x="-400" y="${horizon}" width="2400" height="${h}" fill="${floor}"/>${boards}${furniture(look, view === 'close')}</g>
    <rect width="${w}" height="${h}" fill="url(#light)"/></svg>`
  return sharp(Buffer.from(svg)).jpeg({ quality: 84 }).toBuffer()
}
