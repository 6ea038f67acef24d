import { watchConsole } from '#tests/support/console.ts'

watchConsole()
