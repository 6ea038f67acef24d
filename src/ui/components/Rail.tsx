import { Children, type ReactNode } from 'react'

type Props = {
  /** What the row holds, for screen readers. */
  label?: string
  /** The items have nothing to focus (badges, pictures): then the row itself takes the focus, so that arrow keys scroll it. */
  isFocusable?: boolean
  /** Width of an item. */
  itemClass: string
  children: ReactNode
}

/** A row that scrolls sideways to the edges of the screen and snaps to its items. */
export function Rail({ label, isFocusable, itemClass, children }: Props) {
  return (
    <ul className="rail" aria-label={label} tabIndex={isFocusable ? 0 : undefined}>
      {Children.map(children, (child) => (
        <li className={itemClass}>{child}</li>
      ))}
    </ul>
  )
}
