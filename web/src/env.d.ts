// SPDX-License-Identifier: Apache-2.0
declare module 'virtual:messages/*' {
  const catalogue: import('./lib/text.ts').Catalogue
  export default catalogue
}
declare module '*?worker&url' {
  const url: string
  export default url
}
