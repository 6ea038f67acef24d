/** What a toast says. `undo` adds a button: nothing is lost, so nobody is asked "are you sure". */
export type ToastMessage = { text: string; tone?: 'plain' | 'bad'; undo?: { label: string; run: () => void } }

export const toastEvent = 'hub:toast'

/** Shows a toast from any island; `ToastHost` in the layout listens. */
export const toast = (message: ToastMessage): void =>
  void window.dispatchEvent(new CustomEvent(toastEvent, { detail: message }))
