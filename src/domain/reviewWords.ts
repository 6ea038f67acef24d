const fold = (text: string): string => text.normalize('NFKC').toLocaleLowerCase('ru').replaceAll('ё', 'е')

/**
 * Whether a review waits for a moderator because of a word in it. Words of the list are met whole or as a beginning («идиот» meets
 * «идиоты»), in any case; inside another word they are not («скипидар»).
 */
export function needsModeration(comment: string, words: readonly string[]): boolean {
  const said = fold(comment).split(/[^\p{L}\p{N}]+/u)
  const listed = words.map((word) => fold(word.trim())).filter(Boolean)
  return said.some((each) => listed.some((word) => each === word || (word.length >= 4 && each.startsWith(word))))
}
