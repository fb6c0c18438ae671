// SPDX-License-Identifier: Apache-2.0
// The palette: one field over all of the office. What it lists is the server's search page without its frame; a combobox with a
// listbox (WAI-ARIA 1.2), so that it is worked by keys alone and told by a screen reader.

type Entry = { href: string; title: string; note: string }
type Parts = {
  dialog: HTMLDialogElement
  field: HTMLInputElement
  list: HTMLElement
  told: HTMLElement
}

const pause = 120 // ms after the last key

const text_of = (root: ParentNode, selector: string): string =>
  root.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? ''

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...children)
  return made
}

function build(words: DOMStringMap): Parts {
  const list = element('ul', { id: 'palette-list', role: 'listbox', 'aria-label': words['label'] ?? '' })
  const field = element('input', {
    id: 'palette-field',
    type: 'text',
    role: 'combobox',
    maxlength: '200',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
    'aria-expanded': 'false',
    'aria-describedby': 'palette-hint',
  })
  const told = element('p', { class: 'palette-told', role: 'status' })
  const close = element('button', { type: 'button', class: 'button button-quiet' }, words['close'] ?? '')
  const dialog = element(
    'dialog',
    { class: 'palette', 'aria-labelledby': 'palette-label' },
    element(
      'div',
      { class: 'palette-head' },
      element('label', { id: 'palette-label', for: field.id }, words['label'] ?? ''),
      close,
    ),
    field,
    element('p', { id: 'palette-hint', class: 'palette-hint' }, words['hint'] ?? ''),
    told,
    list,
  )
  close.addEventListener('click', () => dialog.close())
  document.body.append(dialog)
  return { dialog, field, list, told }
}

// What the page itself offers to do, "Answer it", before what is elsewhere.
function of_this_page(note: string): Entry[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('.desk-main .ways a[href]')].map((link) => ({
    href: link.href,
    title: link.textContent?.trim() ?? '',
    note,
  }))
}

const answers = (entry: Entry, typed: string): boolean =>
  typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => entry.title.toLowerCase().includes(word))

function read_entries(html: string): { entries: Entry[]; told: string } {
  const fragment = new DOMParser().parseFromString(html, 'text/html')
  const entries = [...fragment.querySelectorAll('.found li')].map((row) => ({
    href: row.querySelector('a')?.getAttribute('href') ?? '',
    title: text_of(row, 'a'),
    note: text_of(row, '.office-state'),
  }))
  return { entries, told: text_of(fragment, entries.length > 0 ? '.desk-count' : '.empty') }
}

function start(link: HTMLElement): { open(): void } {
  const words = link.dataset
  const { dialog, field, list, told } = build(words)
  let entries: Entry[] = []
  let chosen = -1
  let waiting = 0
  let asking: AbortController | null = null

  function choose(at: number): void {
    chosen = entries.length === 0 ? -1 : (at + entries.length) % entries.length
    ;[...list.children].forEach((row, i) => row.setAttribute('aria-selected', String(i === chosen)))
    const row = list.children[chosen]
    if (row) {
      field.setAttribute('aria-activedescendant', row.id)
      row.scrollIntoView({ block: 'nearest' })
    } else field.removeAttribute('aria-activedescendant')
  }

  function show(all: Entry[], said: string): void {
    entries = all
    list.replaceChildren(
      ...all.map((entry, i) =>
        element(
          'li',
          { id: `palette-${i}`, role: 'option', 'aria-selected': 'false' },
          element('span', { class: 'palette-title' }, entry.title),
          ...(entry.note ? [' ', element('span', { class: 'palette-note' }, entry.note)] : []),
        ),
      ),
    )
    field.setAttribute('aria-expanded', String(all.length > 0))
    told.textContent = said
    choose(0)
  }

  async function ask(): Promise<void> {
    asking?.abort()
    asking = new AbortController()
    const typed = field.value.trim()
    const address = new URL((link as HTMLAnchorElement).href)
    address.searchParams.set('bare', '1')
    if (typed) address.searchParams.set('q', typed)
    const here = of_this_page(words['page'] ?? '').filter((entry) => answers(entry, typed))
    try {
      const answer = await fetch(address, { signal: asking.signal, redirect: 'manual' })
      // Signed out meanwhile: the page itself leads to the entrance.
      if (answer.type === 'opaqueredirect') return location.reload()
      if (!answer.ok) throw new Error(String(answer.status))
      const found = read_entries(await answer.text())
      const known = new Set(here.map(({ href }) => href))
      const others = found.entries.filter(({ href }) => !known.has(new URL(href, location.href).href))
      // What is found is counted by the server; what the page adds is not among it.
      show([...here, ...others], here.length + others.length === found.entries.length ? found.told : '')
    } catch (error) {
      if ((error as Error).name !== 'AbortError') show(here, words['failed'] ?? '')
    }
  }

  function go(entry: Entry | undefined, elsewhere: boolean): void {
    if (!entry) return
    if (elsewhere) window.open(entry.href, '_blank', 'noopener')
    else {
      dialog.close()
      location.assign(entry.href)
    }
  }

  field.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = window.setTimeout(() => void ask(), pause)
  })
  field.addEventListener('keydown', (event) => {
    // Enter while a Han character is being composed chooses the character.
    if (event.isComposing) return
    if (event.key === 'ArrowDown') choose(chosen + 1)
    else if (event.key === 'ArrowUp') choose(chosen - 1)
    else if (event.key === 'Enter') go(entries[chosen], event.ctrlKey || event.metaKey)
    else return
    event.preventDefault()
  })
  list.addEventListener('click', (event) => {
    const row = (event.target as Element).closest('[role="option"]')
    if (row) go(entries[[...list.children].indexOf(row)], event.ctrlKey || event.metaKey)
  })
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close()
  })

  return {
    open() {
      if (dialog.open) return dialog.close()
      dialog.showModal()
      field.select()
      field.focus()
      void ask()
    },
  }
}

let palette: { open(): void } | null = null

export function open(link: HTMLElement): void {
  palette ??= start(link)
  palette.open()
}
