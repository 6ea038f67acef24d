import { cx } from '#src/ui/cx.ts'
import type { ImageSize, Picture } from '#src/ui/types.ts'

type Props = {
  picture: Picture
  /** The `sizes` attribute: how wide the picture is shown. A little less for a phone's whole width, so that the common density of 1.75 takes the 640 file. */
  sizes: string
  /** The largest picture of the first screen: fetched first, not lazily. One a page. */
  isPriority?: boolean
  /** Overrides the picture's own alternative text; empty where the title stands beside it. */
  alt?: string
  className?: string
}

const srcSet = (sizes: ImageSize[]): string =>
  [...sizes]
    .sort((a, b) => a.width - b.width)
    .map((size) => `${size.url} ${size.width}w`)
    .join(', ')

const ofType = (sizes: ImageSize[], type?: ImageSize['type']): ImageSize[] => sizes.filter((size) => size.type === type)

/**
 * A picture in files made at upload (no image server on the page's path): AVIF, then WebP, then the rest, over its own blur.
 * The parent gives the shape (`aspect-4/5`); the picture fills it.
 */
export function PosterImage({ picture, sizes, isPriority, alt = picture.alt, className }: Props) {
  const avif = ofType(picture.sizes, 'image/avif')
  const webp = ofType(picture.sizes, 'image/webp')
  const plain = ofType(picture.sizes)
  return (
    <picture className="contents">
      {avif.length > 0 && <source type="image/avif" srcSet={srcSet(avif)} sizes={sizes} />}
      {webp.length > 0 && <source type="image/webp" srcSet={srcSet(webp)} sizes={sizes} />}
      <img
        src={picture.url}
        srcSet={plain.length > 0 ? srcSet(plain) : undefined}
        sizes={sizes}
        alt={alt}
        width={picture.width}
        height={picture.height}
        loading={isPriority ? 'eager' : 'lazy'}
        fetchPriority={isPriority ? 'high' : undefined}
        decoding={isPriority ? undefined : 'async'}
        className={cx('size-full bg-sunken bg-cover bg-center object-cover', className)}
        style={picture.blur ? { backgroundImage: `url("${picture.blur}")` } : undefined}
      />
    </picture>
  )
}
