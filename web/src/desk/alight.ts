// SPDX-License-Identifier: Apache-2.0
// The rules beside a form follow what one types: the page is asked for again with it, as a link of the page would, and the section of
// its rules takes the place of the one that is here. Nothing is written by that, and nothing that is typed is touched.

const pause = 300 // ms after the last key

// What is asked of: short, and never what is told to somebody (notes, reasons, words) or proves who one is.
const asked_of = ['act', 'on', 'authority', 'document', 'source', 'kind', 'stage', 'signed', 'ended', 'side', 'as_of']

// The page's own address with what is typed; of a refused form's too, as it answers where the form stands.
export function address_with(here: string, typed: Iterable<[string, string]>): string {
  const url = new URL(here)
  // Where a statement is handed up there is no page of its own.
  url.pathname = url.pathname.replace(/\/statement$/, '/assertion')
  for (const [name, text] of typed)
    if (asked_of.includes(name) && !is_kept(url, name)) url.searchParams.set(name, text.slice(0, 200))
  url.searchParams.delete('once')
  url.hash = ''
  return url.href
}

// The source of a statement is in the address of its form, and no field of it.
const is_kept = (url: URL, name: string): boolean => name === 'source' && url.pathname.endsWith('/assertion')

const rules_of = (page: ParentNode): Element | null => page.querySelector('[aria-labelledby="rules-alight"]')

export function put_rules(page: ParentNode, fresh: ParentNode, form: Element): void {
  const here = rules_of(page)
  const there = rules_of(fresh)
  if (here && there) {
    if (here.innerHTML !== there.innerHTML) here.replaceWith(there)
  } else if (here) here.remove()
  else if (there) form.after(there)
}

export function follow_typing(form: HTMLFormElement): void {
  let timer = 0
  let asking: AbortController | null = null
  let shown = ''

  async function ask(): Promise<void> {
    const fields = [...new FormData(form)].filter((one): one is [string, string] => typeof one[1] === 'string')
    const address = address_with(location.href, fields)
    if (address === shown) return
    asking?.abort()
    asking = new AbortController()
    try {
      const answer = await fetch(address, {
        signal: asking.signal,
        redirect: 'manual',
        headers: { Accept: 'text/html', 'Amity-Unattended': '1' },
      })
      if (!answer.ok) return
      put_rules(document, new DOMParser().parseFromString(await answer.text(), 'text/html'), form)
      shown = address
    } catch {
      // Gone, or typed on: what is here stays, and saving asks the rules anyway.
    }
  }

  const soon = (): void => {
    clearTimeout(timer)
    timer = window.setTimeout(() => void ask(), pause)
  }
  form.addEventListener('input', soon)
  form.addEventListener('change', soon)
}
