// SPDX-License-Identifier: Apache-2.0
// Passkeys: what the server wants signed is brought to the browser's authenticators, and what they answer goes back as a form. Without a
// script there is no button for it.
import {
  browserSupportsWebAuthn,
  browserSupportsWebAuthnAutofill,
  startAuthentication,
  startRegistration,
  WebAuthnError,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'
import { form_token } from '../lib/form_token.ts'
import { island } from '../lib/island.ts'

// The server forgets a challenge after five minutes.
const fresh_for = 4 * 60_000 // ms

type Asked<Options> = { at: 'given'; secret: string; options: Options } | { at: 'refused'; why: string }

async function ask<Options>(place: HTMLElement, fields: Record<string, string> = {}): Promise<Asked<Options>> {
  const not_done = { at: 'refused', why: place.dataset['notDone'] ?? '' } as const
  const answer = await fetch(place.dataset['options'] ?? '', {
    method: 'POST',
    body: new URLSearchParams({ ...form_token(), ...fields }),
    redirect: 'manual',
  }).catch(() => null)
  // Signed out meanwhile: the page itself leads to the entrance.
  if (answer?.type === 'opaqueredirect') location.reload()
  const told = (await answer?.json().catch(() => null)) as { secret: string; options: Options; wrong?: string } | null
  if (!answer?.ok || !told) return told?.wrong ? { at: 'refused', why: told.wrong } : not_done
  return { at: 'given', secret: told.secret, options: told.options }
}

function tell(place: HTMLElement, what: string): void {
  const line = place.querySelector('[data-told]')
  if (line) line.textContent = what
}

function send(form: HTMLFormElement, secret: string, credential: unknown): void {
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement
  field('secret').value = secret
  field('credential').value = JSON.stringify(credential)
  form.submit()
}

// Passkeys are of the site's name: reached by another one, none is found.
const works_at = (place: HTMLElement): boolean =>
  browserSupportsWebAuthn() && location.hostname === place.dataset['party']

function offer_entering(place: HTMLElement): void {
  const form = place.querySelector('form')
  const button = place.querySelector('button')
  if (!form || !button || !works_at(place)) return
  const email = document.querySelector<HTMLInputElement>('#enter input[type="email"]')
  let offered = 0 // when, in ms; 0: not now

  async function enter(by: 'button' | 'field'): Promise<void> {
    const asked = await ask<PublicKeyCredentialRequestOptionsJSON>(place)
    if (asked.at === 'refused') {
      if (by === 'button') tell(place, asked.why)
      return
    }
    try {
      const credential = await startAuthentication({
        optionsJSON: asked.options,
        useBrowserAutofill: by === 'field',
      })
      send(form!, asked.secret, credential)
    } catch {
      // What was offered within the field ends without a word: by the button, or by leaving the page.
      if (by === 'field') return
      tell(place, place.dataset['notDone'] ?? '')
      offered = 0
      offer_in_field()
    }
  }

  function offer_in_field(): void {
    if (!email || Date.now() - offered < fresh_for) return
    offered = Date.now()
    email.autocomplete = 'username webauthn'
    void enter('field')
  }

  place.hidden = false
  button.addEventListener('click', () => {
    tell(place, '')
    void enter('button')
  })
  void browserSupportsWebAuthnAutofill().then((supported) => {
    if (!supported || !email) return
    email.addEventListener('focus', offer_in_field)
    offer_in_field()
  })
}

function offer_adding(place: HTMLElement): void {
  const form = place.querySelector('form')
  if (!form || !works_at(place)) return
  const present = form.elements.namedItem('present') as HTMLInputElement | null
  place.querySelector<HTMLElement>('[data-unable]')!.hidden = true
  place.querySelector<HTMLElement>('[data-able]')!.hidden = false

  async function add(): Promise<void> {
    tell(place, '')
    const asked = await ask<PublicKeyCredentialCreationOptionsJSON>(place, present ? { present: present.value } : {})
    if (asked.at === 'refused') return tell(place, asked.why)
    try {
      const credential = await startRegistration({ optionsJSON: asked.options })
      // The password has done its work.
      if (present) present.disabled = true
      send(form!, asked.secret, credential)
    } catch (error) {
      const is_known = error instanceof WebAuthnError && error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED'
      tell(place, place.dataset[is_known ? 'known' : 'notDone'] ?? '')
    }
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void add()
  })
}

export function start(): void {
  const entrance = island('passkey-enter')
  if (entrance) offer_entering(entrance)
  const adding = island('passkey-add')
  if (adding) offer_adding(adding)
}
