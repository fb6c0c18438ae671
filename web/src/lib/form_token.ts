// SPDX-License-Identifier: Apache-2.0
// What a form of the desk bears, for what a script sends in its place. Nothing on a page of nobody who is signed in.
export function form_token(): { form_token?: string } {
  const value = document.querySelector<HTMLInputElement>('input[name="form_token"]')?.value
  return value ? { form_token: value } : {}
}
