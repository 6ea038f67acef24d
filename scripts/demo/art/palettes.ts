/** Colours of one picture: a deep ground (two stops), three to five brights from cool to hot, and a light. */
export type Palette = {
  readonly ground: readonly [string, string]
  readonly brights: readonly [string, string, string, string]
  readonly light: string
}

export const palettes = {
  violet: { ground: ['#1A0B4B', '#5B21D6'], brights: ['#7C3AED', '#C026D3', '#FF5C8A', '#FFB86B'], light: '#FFF1E6' },
  cobalt: { ground: ['#03114A', '#0A3CCB'], brights: ['#1D5CFF', '#20B6FF', '#7CF5E6', '#F6FF7A'], light: '#F2FBFF' },
  aurora: { ground: ['#04202C', '#0B5563'], brights: ['#0FA3A3', '#3DDC97', '#B8F35A', '#8B5CF6'], light: '#F1FFF6' },
  mint: { ground: ['#06373A', '#12807A'], brights: ['#19B5A5', '#7EE8C7', '#FFD166', '#FF7A59'], light: '#FFFBEA' },
  ember: { ground: ['#2A0710', '#8C1C13'], brights: ['#C8321F', '#FF5A1F', '#FF9F1C', '#FFD84D'], light: '#FFF4DC' },
  berry: { ground: ['#23042E', '#7A0F4E'], brights: ['#B5126B', '#F0386B', '#FF8FA3', '#FFC94B'], light: '#FFF0F3' },
  rose: { ground: ['#4A0D3A', '#D12E6A'], brights: ['#F2487F', '#FF7C70', '#FFB199', '#FFE08A'], light: '#FFF6EE' },
  mono: { ground: ['#0B0D12', '#2B303B'], brights: ['#4A5261', '#8F99A8', '#D7DCE3', '#FF5533'], light: '#FAF7F0' },
  steppe: { ground: ['#27303F', '#7A5C3E'], brights: ['#B0713A', '#E3A34B', '#F5D78E', '#6FB7C9'], light: '#FFF8E7' },
  forest: { ground: ['#06251B', '#136B41'], brights: ['#1E9E57', '#74C947', '#D6EE5A', '#FF8B3D'], light: '#FBFFE9' },
  lemon: { ground: ['#3A1D00', '#E07A00'], brights: ['#FF8A00', '#FFB800', '#FFE14D', '#2E5BFF'], light: '#FFFCE8' },
  sunset: { ground: ['#23104F', '#B1306F'], brights: ['#7B2FF7', '#F0437A', '#FF7E47', '#FFC857'], light: '#FFF3E0' },
  sky: { ground: ['#0B3D91', '#00AFCA'], brights: ['#0094C6', '#3BD1E8', '#FFE066', '#FFC300'], light: '#F4FCFF' },
  peach: { ground: ['#3D1E6D', '#FF6F61'], brights: ['#8E5CF7', '#FF8E72', '#FFC3A0', '#B8F2E6'], light: '#FFF7F0' },
} as const satisfies Record<string, Palette>

export type PaletteName = keyof typeof palettes
export const paletteNames = Object.keys(palettes) as PaletteName[]
