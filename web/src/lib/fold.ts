// SPDX-License-Identifier: Apache-2.0
// Letters that Unicode does not take apart into a letter and its accent.
const whole: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
}

// A text as it is compared: without case, accents and outer spaces.
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[øłđðþßæœıħ]/g, (letter) => whole[letter] ?? letter)
    .trim()
}
