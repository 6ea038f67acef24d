import { type ToastMessage, toastEvent } from '../toast.ts'

/** Long enough to read and to reach for "undo"; nothing depends on it. */
const plainMs = 4000
const undoMs = 8000

let host: HTMLElement | null = null
let timer: ReturnType<typeof setTimeout>

/** A live region has to stand in the page before its text changes, or screen readers miss it. */
function makeHost(): HTMLElement {
  const element = document.createElement('div')
  element.className = 'toast-host'
  element.setAttribute('role', 'status')
  document.body.append(element)
  return element
}

function show(message: ToastMessage): void {
  clearTimeout(timer)
  host ??= makeHost()
  const box = document.createElement('div')
  box.className = 'toast'
  box.append(Object.assign(document.createElement('span'), { textContent: message.text }))
  const { undo } = message
  if (undo) {
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: undo.label })
    button.addEventListener('click', () => {
      undo.run()
      box.remove()
    })
    box.append(button)
  }
  host.replaceChildren(box)
  timer = setTimeout(() => box.remove(), undo ? undoMs : plainMs)
}

/** Shows every `toast()` of the page. */
export function listenForToasts(): void {
  window.addEventListener(toastEvent, (event) => show((event as CustomEvent<ToastMessage>).detail))
}
