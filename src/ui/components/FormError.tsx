import { CircleAlert } from 'lucide-react'

type Props = {
  /** What is wrong with the form as a whole, or the summary over the fields' errors. */
  title?: string
  /** Fields to correct; each links to its control. */
  fields?: { name: string; message: string }[]
}

/** The answer to a form that was not accepted. Read out at once; renders nothing while there is nothing to say. */
export function FormError({ title, fields = [] }: Props) {
  return (
    <div role="alert">
      {(title || fields.length > 0) && (
        <div className="flex gap-3 rounded-md bg-bad-soft p-4 text-sm text-bad">
          <CircleAlert aria-hidden="true" className="mt-0.5 size-5 shrink-0" />
          <div>
            {title && <p className="font-semibold">{title}</p>}
            {fields.length > 0 && (
              <ul className="mt-1 list-disc pl-4">
                {fields.map((field) => (
                  <li key={field.name}>
                    <a href={`#${field.name}`} className="inline-block py-1 underline">
                      {field.message}
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </div>
        </div>
      )}
    </div>
  )
}
