// SPDX-License-Identifier: Apache-2.0
#include "compress.h"

#include <brotli/encode.h>
#include <zlib.h>

#include <array>
#include <bit>
#include <cstring>
#include <utility>

namespace amity::http {

std::string compress_gzip(std::string_view bytes, Effort effort) {
  z_stream stream{};
  int const level = effort == Effort::best ? 9 : 6;
  int const gzip_window = MAX_WBITS + 16;  // zlib's way of asking for a gzip wrapper
  if (deflateInit2(&stream, level, Z_DEFLATED, gzip_window, 9, Z_DEFAULT_STRATEGY) != Z_OK) return {};
  std::string out(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
  // zlib's interface is not const-correct; it does not write to its input.
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  int const result = deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return result == Z_STREAM_END ? out : std::string{};
}

std::string compress_brotli(std::string_view bytes, Effort effort) {
  std::size_t size = BrotliEncoderMaxCompressedSize(bytes.size());
  std::string out(size, '\0');
  int const quality = effort == Effort::best ? 11 : 5;
  auto const done = BrotliEncoderCompress(quality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.size(),
                                          reinterpret_cast<std::uint8_t const*>(bytes.data()), &size,
                                          reinterpret_cast<std::uint8_t*>(out.data()));
  if (done == BROTLI_FALSE) return {};
  out.resize(size);
  return out;
}

namespace {

std::uint64_t finish_mix(std::uint64_t k) {
  k = (k ^ (k >> 33)) * 0xff51afd7ed558ccdULL;
  k = (k ^ (k >> 33)) * 0xc4ceb9fe1a85ec53ULL;
  return k ^ (k >> 33);
}

// Austin Appleby's MurmurHash3_x64_128 (public domain), seed 0.
std::pair<std::uint64_t, std::uint64_t> murmur3(std::string_view bytes) {
  constexpr std::uint64_t c1{0x87c37b91114253d5ULL};
  constexpr std::uint64_t c2{0x4cf5ad432745937fULL};
  std::uint64_t h1{0};
  std::uint64_t h2{0};
  auto const mix1 = [](std::uint64_t k) { return std::rotl(k * c1, 31) * c2; };
  auto const mix2 = [](std::uint64_t k) { return std::rotl(k * c2, 33) * c1; };
  std::size_t at = 0;
  std::array<std::uint64_t, 2> k{};
  for (; at + 16 <= bytes.size(); at += 16) {
    std::memcpy(k.data(), bytes.data() + at, 16);
    h1 = (std::rotl(h1 ^ mix1(k[0]), 27) + h2) * 5 + 0x52dce729;
    h2 = (std::rotl(h2 ^ mix2(k[1]), 31) + h1) * 5 + 0x38495ab5;
  }
  k = {};
  if (at < bytes.size()) std::memcpy(k.data(), bytes.data() + at, bytes.size() - at);
  h2 ^= mix2(k[1]);
  h1 ^= mix1(k[0]);
  h1 ^= bytes.size();
  h2 ^= bytes.size();
  h1 += h2;
  h2 += h1;
  h1 = finish_mix(h1);
  h2 = finish_mix(h2);
  h1 += h2;
  return {h1, h2 + h1};
}

}  // namespace

std::string fingerprint(std::string_view bytes) {
  constexpr std::string_view digits{"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"};
  auto const [high, low] = murmur3(bytes);
  std::string text;
  for (auto word : {high, low})
    for (int i = 0; i < 11; ++i, word >>= 6U) text += digits[word & 63U];
  return text;
}

}  // namespace amity::http
