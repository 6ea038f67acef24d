import QRCode from 'qrcode'

/** The quiet zone the standard asks for (ISO/IEC 18004), in modules. */
const options = { errorCorrectionLevel: 'M', margin: 4 } as const

/** A QR code as one SVG: black on white, sized by its container. */
export const qrSvg = (text: string): Promise<string> => QRCode.toString(text, { ...options, type: 'svg' })

/** A QR code as PNG, about `width` pixels square. */
export const qrPng = (text: string, width = 720): Promise<Buffer> =>
  QRCode.toBuffer(text, { ...options, type: 'png', width })
