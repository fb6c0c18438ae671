// SPDX-License-Identifier: Apache-2.0
// Mouse, finger and keys on the map. What is near is meant: marks may be small and close to each other.
import type { Attachment } from 'svelte/attachments'
import { is_arrow, nearest_spot, next_spot } from '../map/roam.ts'
import type { Stage } from '../map/stage.svelte.ts'
import type { Tie } from './ties.ts'
import type { CircleView } from './view.svelte.ts'

type On = { stage: Stage; view: CircleView; spots: () => readonly Tie[]; focused: (id: number) => void }

const reach = { mouse: 16, touch: 28 } // px
const turn_step = 10 // degrees

export function pointing({ stage, view, spots, focused }: On): Attachment<SVGSVGElement> {
  return (svg) => {
    let shown_before: number | null = null // before this touch gave a mark the focus
    let drag: { x: number; y: number; far: boolean } | null = null

    const spot_at = (event: PointerEvent | MouseEvent, within: number) => {
      const box = svg.getBoundingClientRect()
      return nearest_spot(event.clientX - box.left, event.clientY - box.top, spots(), within)
    }
    const link_of = (id: number) => svg.querySelector<SVGAElement>(`a[data-partner="${id}"]`)

    function on_move(event: PointerEvent) {
      if (drag) {
        const [dx, dy] = [event.clientX - drag.x, event.clientY - drag.y]
        if (!drag.far && Math.hypot(dx, dy) < 4) return
        if (!drag.far) svg.setPointerCapture(event.pointerId)
        stage.drag(dx, dy)
        drag = { x: event.clientX, y: event.clientY, far: true }
      } else if (event.pointerType === 'mouse') {
        view.light(spot_at(event, reach.mouse)?.id ?? null)
        svg.style.cursor = view.lit === null ? '' : 'pointer'
      }
    }

    function on_down(event: PointerEvent) {
      shown_before = view.lit
      if (stage.view === 'globe' && event.isPrimary) drag = { x: event.clientX, y: event.clientY, far: false }
    }

    // A mouse has seen the name before it clicks; a finger's first tap shows it, the second goes there.
    function on_click(event: MouseEvent) {
      const dragged = drag?.far ?? false
      drag = null
      if (dragged) return event.preventDefault()
      if (event.detail === 0) return // Enter on a focused mark
      const is_mouse = !(event instanceof PointerEvent) || event.pointerType === 'mouse'
      const spot = spot_at(event, is_mouse ? reach.mouse : reach.touch)
      const known = is_mouse || spot?.id === shown_before
      view.light(spot?.id ?? null)
      const link = spot && link_of(spot.id)
      if (event.metaKey || event.ctrlKey || event.shiftKey) return
      event.preventDefault()
      if (link && known) location.assign(link.href.baseVal)
    }

    function on_key(event: KeyboardEvent) {
      if (!is_arrow(event.key) || event.altKey || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      if (event.shiftKey) {
        const east = event.key === 'ArrowLeft' ? -turn_step : event.key === 'ArrowRight' ? turn_step : 0
        const north = event.key === 'ArrowDown' ? turn_step : event.key === 'ArrowUp' ? -turn_step : 0
        return stage.turn_by(-east, north)
      }
      const from = spots().find((spot) => spot.id === view.lit)
      const next = from && next_spot(from, spots(), event.key)
      if (next) link_of(next.id)?.focus({ preventScroll: true })
    }

    const on_focus = (event: FocusEvent) => {
      const link = (event.target as Element).closest<SVGAElement>('a[data-partner]')
      if (!link) return
      focused(Number(link.dataset['partner']))
      view.light(Number(link.dataset['partner']))
    }
    const on_leave = () => view.light(null)
    const on_up = () => setTimeout(() => (drag = null))

    const stop = new AbortController()
    const { signal } = stop
    svg.addEventListener('pointermove', on_move, { signal })
    svg.addEventListener('pointerdown', on_down, { signal })
    svg.addEventListener('pointerup', on_up, { signal })
    svg.addEventListener('pointercancel', on_up, { signal })
    svg.addEventListener('pointerleave', (event) => event.pointerType === 'mouse' && on_leave(), { signal })
    svg.addEventListener('click', on_click, { signal })
    svg.addEventListener('keydown', on_key, { signal })
    svg.addEventListener('focusin', on_focus, { signal })
    svg.addEventListener('focusout', on_leave, { signal })
    return () => stop.abort()
  }
}
