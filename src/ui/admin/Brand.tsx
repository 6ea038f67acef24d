import { Horn } from '#src/ui/components/Ornament.tsx'

/** The sign in the admin's header. */
export const BrandIcon = () => (
  <span className="hub-brand__sign">
    <Horn />
  </span>
)

/** Sign and name over the admin's sign-in form. */
export const BrandLogo = () => (
  <span className="hub-brand">
    <BrandIcon />
    Event Hub
  </span>
)
