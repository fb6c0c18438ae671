// SPDX-License-Identifier: Apache-2.0
// Mouse, fingers, wheel and keys on the sheet.
import type { Attachment } from 'svelte/attachments'
import type { Atlas } from './atlas.svelte.ts'
import type { Spot } from './camera.ts'

const reach = { mouse: 14, touch: 26 } // px
const slip = 5 // px that a click may wander
const step = 1.5 // nearer by a key

const turns: Record<string, readonly [east: number, north: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

export function steering(atlas: Atlas): Attachment<HTMLElement> {
  return (pane) => {
    const fingers = new Map<number, Spot>()
    let wandered = 0
    let tapped: string | null = null // the city that the last tap lit

    const spot_of = (event: MouseEvent): Spot => {
      const box = pane.getBoundingClientRect()
      return [event.clientX - box.left, event.clientY - box.top]
    }

    function on_down(event: PointerEvent) {
      if (event.button !== 0) return
      fingers.set(event.pointerId, spot_of(event))
      wandered = 0
    }

    function on_move(event: PointerEvent) {
      const before = fingers.get(event.pointerId)
      const at = spot_of(event)
      if (!before) return event.pointerType === 'mouse' ? atlas.point(at, reach.mouse) : undefined
      wandered += Math.hypot(at[0] - before[0], at[1] - before[1])
      if (wandered > slip) pane.setPointerCapture(event.pointerId)
      const [one, other] = [...fingers.entries()].filter(([id]) => id !== event.pointerId).map(([, spot]) => spot)
      fingers.set(event.pointerId, at)
      if (!one) return wandered > slip ? atlas.drag(at[0] - before[0], at[1] - before[1]) : undefined
      if (other) return
      // Two fingers: what lies between them stays between them.
      const apart = (spot: Spot) => Math.max(20, Math.hypot(spot[0] - one[0], spot[1] - one[1]))
      const middle = (spot: Spot): Spot => [(spot[0] + one[0]) / 2, (spot[1] + one[1]) / 2]
      const [was, is] = [middle(before), middle(at)]
      atlas.drag(is[0] - was[0], is[1] - was[1])
      atlas.zoom(apart(at) / apart(before), is)
    }

    const on_up = (event: PointerEvent) => void fingers.delete(event.pointerId)

    // A mouse has seen the name before it clicks; a finger's first tap shows it, the second chooses.
    function on_click(event: MouseEvent) {
      if (wandered > slip || event.detail === 0) return
      const mouse = !(event instanceof PointerEvent) || event.pointerType === 'mouse'
      const pointed = atlas.pointed?.id ?? null
      if (mouse) {
        if (pointed) void atlas.choose(pointed)
        return
      }
      if (pointed && pointed === tapped) return void atlas.choose(pointed)
      atlas.point(spot_of(event), reach.touch)
      setTimeout(() => (tapped = atlas.pointed?.id ?? null), 120)
    }

    // The page scrolls under a wheel until the sheet is taken up: by a click, by the keyboard, or with the key for zooming.
    function on_wheel(event: WheelEvent) {
      if (!event.ctrlKey && !event.metaKey && document.activeElement !== pane) return
      event.preventDefault()
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1
      atlas.zoom(Math.exp(-Math.max(-120, Math.min(120, event.deltaY * lines)) / 300), spot_of(event))
    }

    function on_key(event: KeyboardEvent) {
      if (event.altKey || event.ctrlKey || event.metaKey) return
      const turn = turns[event.key]
      if (turn) atlas.turn(...turn)
      else if (event.key === '+' || event.key === '=') atlas.zoom(step)
      else if (event.key === '-') atlas.zoom(1 / step)
      else if (event.key === '0') atlas.whole()
      else if (event.key === 'Escape') atlas.release()
      else return
      event.preventDefault()
    }

    const stop = new AbortController()
    const { signal } = stop
    pane.addEventListener('pointerdown', on_down, { signal })
    pane.addEventListener('pointermove', on_move, { signal })
    pane.addEventListener('pointerup', on_up, { signal })
    pane.addEventListener('pointercancel', on_up, { signal })
    pane.addEventListener(
      'pointerleave',
      (event) => {
        fingers.delete(event.pointerId)
        if (event.pointerType === 'mouse') atlas.point(null, 0)
      },
      { signal },
    )
    pane.addEventListener('click', on_click, { signal })
    pane.addEventListener('dblclick', (event) => atlas.zoom(2, spot_of(event)), { signal })
    pane.addEventListener('wheel', on_wheel, { signal, passive: false })
    pane.addEventListener('keydown', on_key, { signal })
    return () => stop.abort()
  }
}
