/**
 * Fonts of the site, self-hosted and cut to what the three languages need (see fonts/LICENSE.md). Put `fontVariables` on <html>.
 * next/font reads these calls at build time: every argument has to be a literal. Only the last face of a stack has a
 * metrics-adjusted fallback: Arial in the middle would answer for all characters and the later faces would never be asked.
 */
import localFont from 'next/font/local'

const onestLatin = localFont({
  src: './fonts/onest-latin.woff2',
  weight: '400 700',
  display: 'swap',
  variable: '--font-onest-latin',
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0020-007E, U+00A0-00FF, U+2009, U+2013-2014, U+2018-2019, U+201C-201E, U+2022, U+2026, U+202F, U+20AC, U+2212',
    },
  ],
})

const onestCyrillic = localFont({
  src: './fonts/onest-cyrillic.woff2',
  weight: '400 700',
  display: 'swap',
  variable: '--font-onest-cyrillic',
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0401, U+0406, U+0410-044F, U+0451, U+0456, U+04B0-04B1, U+2116' }],
})

const onestKazakh = localFont({
  src: './fonts/onest-kazakh.woff2',
  weight: '400 700',
  display: 'swap',
  preload: false,
  variable: '--font-onest-kazakh',
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value: 'U+0492-0493, U+049A-049B, U+04A2-04A3, U+04AE-04AF, U+04BA-04BB, U+04D8-04D9, U+04E8-04E9',
    },
  ],
})

const onestCurrency = localFont({
  src: './fonts/onest-currency.woff2',
  weight: '400 700',
  display: 'swap',
  preload: false,
  variable: '--font-onest-currency',
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+20B8, U+20BD' }],
})

const unbounded = localFont({
  src: './fonts/unbounded.woff2',
  weight: '650',
  display: 'swap',
  variable: '--font-unbounded',
})

export const fontVariables = [onestLatin, onestCyrillic, onestKazakh, onestCurrency, unbounded]
  .map((font) => font.variable)
  .join(' ')
