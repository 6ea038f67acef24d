import type { ReactNode } from 'react'

export function Panel({
  title,
  note,
  wide,
  children,
}: {
  title: string
  note?: string
  wide?: boolean
  children: ReactNode
}) {
  return (
    <section className={`hub-panel${wide ? ' hub-panel--wide' : ''}`}>
      <h2>{title}</h2>
      {note ? <p className="hub-muted">{note}</p> : null}
      {children}
    </section>
  )
}

export function Figure({ label, value, href }: { label: string; value: string | number; href?: string }) {
  const content = (
    <>
      <span className="hub-figure__value">{value}</span>
      <span className="hub-figure__label">{label}</span>
    </>
  )
  return href ? (
    <a className="hub-figure" href={href}>
      {content}
    </a>
  ) : (
    <div className="hub-figure">{content}</div>
  )
}

/** A figure that is there only while something waits for a decision. */
export const Waiting = ({ label, count, href }: { label: string; count: number; href: string }) =>
  count > 0 ? <Figure label={label} value={count} href={href} /> : null

/** How full: a bar with its numbers beside it. */
export function Fill({ taken, capacity }: { taken: number; capacity: number }) {
  const share = capacity > 0 ? Math.min(100, Math.round((taken / capacity) * 100)) : 0
  return (
    <span className="hub-fill">
      <span aria-hidden="true" className="hub-fill__bar">
        <span style={{ width: `${share}%` }} />
      </span>
      <span className="hub-fill__text">
        {taken} / {capacity}
      </span>
    </span>
  )
}
