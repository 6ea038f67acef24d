export type CropArea = { x: number; y: number; width: number; height: number }

/** Wider than this is of no use: pictures are kept 1600 wide at most. */
const widest = 1600

/** A part of a picture as a JPEG file, made on the device. The server looks into it and encodes it anew. */
export async function cropImage(source: string, { x, y, width, height }: CropArea): Promise<Blob> {
  const image = new Image()
  image.src = source
  await image.decode()
  const scale = Math.min(1, widest / width)
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  canvas.getContext('2d')?.drawImage(image, x, y, width, height, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/jpeg', 0.9),
  )
}
