/**
 * In place of words of Payload's own admin. Its Russian texts leave the field's name out of the placeholder of a list's search («Искать
 * по, Почта, Или же SDU ID»), of filters and of empty cells.
 */
export const russianAdmin = {
  general: {
    searchBy: 'Поиск: {{label}}',
    or: 'или',
    filterWhere: 'Показать {{label}}, где',
    noLabel: '{{label}}: нет',
  },
}

/** Amid a sentence. */
export const englishAdmin = { general: { or: 'or' } }
