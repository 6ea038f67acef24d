import jsQR from 'jsqr'

type Frame = { pixels: ArrayBuffer; width: number; height: number }

/** Reads QR codes off the main thread, for browsers without a detector of their own. Answers each frame with a text or null. */
self.addEventListener('message', ({ data }: MessageEvent<Frame>) => {
  const found = jsQR(new Uint8ClampedArray(data.pixels), data.width, data.height, { inversionAttempts: 'dontInvert' })
  self.postMessage(found?.data || null)
})
