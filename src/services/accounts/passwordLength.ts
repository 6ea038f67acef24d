import { passwordLength, type RegistrationPolicy } from '#src/domain/registration.ts'
import { HubError } from '#src/lib/errors.ts'

/** @throws HubError weak_password 400 */
export function checkPasswordLength(
  password: string,
  { passwordMinLength: min }: Pick<RegistrationPolicy, 'passwordMinLength'>,
): void {
  if (passwordLength(password) < min) throw new HubError('weak_password', { field: 'password', params: { min } })
}
