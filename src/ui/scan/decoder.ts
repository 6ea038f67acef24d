/** Reads a QR code from a moment of a video; `null` when there is none in sight. */
export type Decoder = { decode: (video: HTMLVideoElement) => Promise<string | null>; close: () => void }

type Detector = { detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]> }
type DetectorClass = { new (options: { formats: string[] }): Detector; getSupportedFormats: () => Promise<string[]> }

/** Longer side of the frames that the worker reads: enough for a phone held at an arm's length, and quick on a slow phone. */
const frameSize = 720

async function nativeDecoder(): Promise<Decoder | null> {
  const detectorClass = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector
  const formats = await detectorClass?.getSupportedFormats().catch((): string[] => [])
  if (!detectorClass || !formats?.includes('qr_code')) return null
  const detector = new detectorClass({ formats: ['qr_code'] })
  return {
    decode: async (video) => (await detector.detect(video).catch(() => []))[0]?.rawValue ?? null,
    close: () => undefined,
  }
}

function workerDecoder(): Decoder {
  const worker = new Worker(new URL('./decode.worker.ts', import.meta.url), { type: 'module' })
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { willReadFrequently: true })
  return {
    decode: (video) =>
      new Promise((resolve) => {
        const scale = Math.min(1, frameSize / Math.max(video.videoWidth, video.videoHeight))
        canvas.width = Math.round(video.videoWidth * scale)
        canvas.height = Math.round(video.videoHeight * scale)
        if (!context || canvas.width === 0) return resolve(null)
        context.drawImage(video, 0, 0, canvas.width, canvas.height)
        const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height)
        worker.onmessage = ({ data: text }: MessageEvent<string | null>) => resolve(text)
        worker.onerror = () => resolve(null)
        worker.postMessage({ pixels: data.buffer, width, height }, [data.buffer])
      }),
    close: () => worker.terminate(),
  }
}

/** The browser's own detector where there is one, else ours in a worker. */
export const createDecoder = async (): Promise<Decoder> => (await nativeDecoder()) ?? workerDecoder()
