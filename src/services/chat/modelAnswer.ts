import type { ChatMessage } from '#src/domain/chat/answer.ts'
import type { Answer } from '#src/services/chat/builtIn.ts'
import type { Listener } from '#src/services/chat/converse.ts'
import type { Asker } from '#src/services/chat/tools.ts'

export const modelAnswer = async (
  _message: string,
  _before: readonly ChatMessage[],
  _asker: Asker,
  _listen: Listener,
): Promise<Answer | null> => null
