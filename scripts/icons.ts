/** Draws the site's icons and the default sharing picture into public/ (`node scripts/icons.ts`); the results are committed. */
import { mkdirSync, writeFileSync } from 'node:fs'
import sharp from 'sharp'

const horn =
  'M24 45V25C24 13 17.5 6.5 10.8 6.5C5 6.5 2.5 11 2.5 15C2.5 19.4 5.6 22.6 9.6 22.6C13 22.6 15.2 20.2 15.2 17.4C15.2 15 13.5 13.4 11.4 13.4'
const sign = (stroke: string): string =>
  `<g fill="none" stroke="${stroke}" stroke-width="4.2" stroke-linecap="round" stroke-linejoin="round"><path d="${horn}"/><path d="${horn}" transform="matrix(-1 0 0 1 48 0)"/></g>`

const icon = (size: number, radius: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 96 96"><rect width="96" height="96" rx="${radius}" fill="#1d4ed8"/><g transform="translate(21.6 21.6) scale(1.1)">${sign('#ffffff')}</g></svg>`

const share = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#1d4ed8"/><stop offset=".6" stop-color="#6d28d9"/><stop offset="1" stop-color="#db2777"/></linearGradient></defs><rect width="1200" height="630" fill="url(#g)"/>${Array.from({ length: 9 }, (_, index) => `<circle cx="1000" cy="560" r="${80 + index * 70}" fill="none" stroke="#ffffff" stroke-opacity="${0.22 - index * 0.02}" stroke-width="3"/>`).join('')}<g transform="translate(110 190) scale(5.2)">${sign('#ffffff')}</g></svg>`

mkdirSync('public', { recursive: true })
writeFileSync('public/icon.svg', icon(96, 26))
for (const size of [192, 512])
  await sharp(Buffer.from(icon(size, 0)))
    .png()
    .toFile(`public/icon-${size}.png`)
await sharp(Buffer.from(share)).png({ palette: true }).toFile('public/og.png')
