import { cx } from '#src/ui/cx.ts'

/** A grey stand-in of the size given by `className`. */
export const Skeleton = ({ className }: { className?: string }) => (
  <div className={cx('skeleton rounded-sm', className)} />
)

export function EventCardSkeleton() {
  return (
    <div className="flex flex-col gap-3">
      <Skeleton className="aspect-4/5 rounded-poster" />
      <Skeleton className="h-3.5 w-1/2" />
      <Skeleton className="h-5 w-11/12" />
      <Skeleton className="h-3.5 w-2/3" />
    </div>
  )
}

export function EventRowSkeleton() {
  return (
    <div className="flex gap-4">
      <Skeleton className="aspect-4/5 w-24 rounded-md sm:w-28" />
      <div className="flex flex-1 flex-col gap-2.5 py-1">
        <Skeleton className="h-3.5 w-1/3" />
        <Skeleton className="h-5 w-11/12" />
        <Skeleton className="h-3.5 w-1/2" />
      </div>
    </div>
  )
}

/** What the feed shows while it loads; the words are for screen readers. */
export function ListSkeleton({ label, rows = 4, isGrid }: { label: string; rows?: number; isGrid?: boolean }) {
  return (
    <div
      role="status"
      aria-label={label}
      className={isGrid ? 'grid grid-cols-2 gap-x-4 gap-y-8 md:grid-cols-3 lg:grid-cols-4' : 'flex flex-col gap-6'}
    >
      {[...Array(rows).keys()].map((row) =>
        isGrid ? <EventCardSkeleton key={row} /> : <EventRowSkeleton key={row} />,
      )}
    </div>
  )
}
