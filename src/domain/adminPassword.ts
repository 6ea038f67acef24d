const shortest = { production: 10, demo: 8 }

/** Why this password must not guard an admin's account; `null` when it may. `known`: passwords printed in our own papers. */
export function refusedAdminPassword(
  password: string,
  { isProduction, known }: { isProduction: boolean; known: ReadonlySet<string> },
): string | null {
  if (isProduction && known.has(password)) return 'this is a password of the demo'
  const min = isProduction ? shortest.production : shortest.demo
  return [...password].length < min ? `the password needs at least ${min} characters` : null
}
