// SPDX-License-Identifier: Apache-2.0
// An authenticator by Node's own cryptography, with the browser before it, and what either may get wrong.
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

const sha256 = (bytes) => createHash('sha256').update(bytes).digest()
const number = (value, length) => {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64BE(BigInt(value))
  return bytes.subarray(8 - length)
}

// CBOR of whole numbers, bytes, texts and maps.
function head(major, value) {
  const first = (told) => Buffer.from([(major << 5) | told])
  if (value < 24) return first(value)
  const [told, length] = value < 0x100 ? [24, 1] : value < 0x10000 ? [25, 2] : [26, 4]
  return Buffer.concat([first(told), number(value, length)])
}
export function cbor(value) {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  const entries = [...value].flatMap(([key, inner]) => [cbor(key), cbor(inner)])
  return Buffer.concat([head(5, value.size), ...entries])
}

const kinds = {
  '-7': { make: () => generateKeyPairSync('ec', { namedCurve: 'P-256' }), hash: 'sha256' },
  '-8': { make: () => generateKeyPairSync('ed25519'), hash: null },
  '-257': { make: () => generateKeyPairSync('rsa', { modulusLength: 2048 }), hash: 'sha256' },
}
const bytes = (text) => Buffer.from(text, 'base64url')
function coseOf(algorithm, { kty, n, e, x, y }) {
  if (kty === 'RSA')
    return new Map([
      [1, 3],
      [3, algorithm],
      [-1, bytes(n)],
      [-2, bytes(e)],
    ])
  if (kty === 'OKP')
    return new Map([
      [1, 1],
      [3, algorithm],
      [-1, 6],
      [-2, bytes(x)],
    ])
  return new Map([
    [1, 2],
    [3, algorithm],
    [-1, 1],
    [-2, bytes(x)],
    [-3, bytes(y)],
  ])
}

export const flags = { present: 1, verified: 4, eligible: 8, backedUp: 16, credential: 64, extensions: 128 }
const usual = flags.present | flags.verified

// create(options, page) and get(options, page) answer as navigator.credentials does, in JSON. `page` is the origin that the browser
// shows; `told` what is said otherwise than a good browser and authenticator would: {type, challenge, party, flags, counter, more
// (members of the client data), after (bytes after the authenticator data), format, statement, signature}.
export function newAuthenticator(algorithm = -7) {
  const { make, hash } = kinds[algorithm]
  const { publicKey, privateKey } = make()
  const publicKeyBytes = cbor(coseOf(algorithm, publicKey.export({ format: 'jwk' })))
  const id = randomBytes(16)
  let counter = 0
  let userHandle

  const clientData = (type, challenge, origin, told) =>
    Buffer.from(
      JSON.stringify({
        type: told.type ?? type,
        challenge: told.challenge ?? challenge,
        origin,
        crossOrigin: false,
        ...told.more,
      }),
    )
  const dataHead = (party, told, more) =>
    Buffer.concat([
      sha256(told.party ?? party),
      Buffer.from([(told.flags ?? usual) | more]),
      number(told.counter ?? counter, 4),
    ])
  const answer = (response) => ({
    id: id.toString('base64url'),
    rawId: id.toString('base64url'),
    type: 'public-key',
    response: Object.fromEntries(
      Object.entries(response).map(([name, value]) => [
        name,
        Buffer.isBuffer(value) ? value.toString('base64url') : value,
      ]),
    ),
    clientExtensionResults: {},
    authenticatorAttachment: 'platform',
  })

  return {
    id: id.toString('base64url'),
    publicKey: publicKeyBytes,
    create(options, origin, told = {}) {
      userHandle = bytes(options.user.id)
      const authData = Buffer.concat([
        dataHead(options.rp.id, told, flags.credential),
        Buffer.alloc(16, 0x11),
        number(id.length, 2),
        id,
        publicKeyBytes,
        told.after ?? Buffer.alloc(0),
      ])
      const attestationObject = cbor(
        new Map([
          ['fmt', told.format ?? 'none'],
          ['attStmt', told.statement ?? new Map()],
          ['authData', authData],
        ]),
      )
      return answer({
        clientDataJSON: clientData('webauthn.create', options.challenge, origin, told),
        attestationObject,
        transports: ['internal', 'hybrid'],
      })
    },
    get(options, origin, told = {}) {
      counter += 1
      const clientDataJSON = clientData('webauthn.get', options.challenge, origin, told)
      const authenticatorData = Buffer.concat([dataHead(options.rpId, told, 0), told.after ?? Buffer.alloc(0)])
      const signed = Buffer.concat([authenticatorData, sha256(clientDataJSON)])
      return answer({
        clientDataJSON,
        authenticatorData,
        signature: told.signature ?? sign(hash, signed, privateKey),
        userHandle: 'userHandle' in told ? told.userHandle : userHandle,
      })
    },
  }
}
