/** A breach of the rules in docs/architecture.md. */
export interface Problem {
  file: string
  line: number
  message: string
}
export function checkFile(file: string, text: string): Problem[]
