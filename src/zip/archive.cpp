// SPDX-License-Identifier: Apache-2.0
#include "zip/archive.h"

#include <zlib.h>

#include <stdexcept>

namespace amity::zip {
namespace {

// No time of day: the same paper gives the same bytes. 1 January 1980, the first day that ZIP knows.
constexpr std::uint16_t no_time = 0;
constexpr std::uint16_t first_day = 0x21;
constexpr std::uint16_t version_needed = 20;
constexpr std::uint16_t no_flags = 0;  // names are ASCII
constexpr std::uint16_t method_stored = 0;
constexpr std::uint16_t method_deflated = 8;

void put(std::string& out, std::uint32_t value, int bytes) {
  for (int n = 0; n < bytes; ++n) out += static_cast<char>((value >> (8U * static_cast<unsigned>(n))) & 0xFFU);
}

// Raw, without zlib's own head.
std::string deflated(std::string_view bytes) {
  z_stream stream{};
  if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK)
    throw std::runtime_error("zlib has no memory");
  std::string out(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));  // NOLINT: zlib only reads it
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());  // NOLINT: bytes are bytes
  stream.avail_out = static_cast<uInt>(out.size());
  auto const ended = deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  if (ended != Z_STREAM_END) throw std::runtime_error("zlib did not come to its end");
  return out;
}

}  // namespace

void Archive::add(std::string_view name, std::string_view bytes, Packing packing) {
  auto const packed = packing == Packing::stored ? std::string(bytes) : deflated(bytes);
  Entry const entry{std::string(name),
                    packing == Packing::stored ? method_stored : method_deflated,
                    static_cast<std::uint32_t>(
                        crc32(0, reinterpret_cast<Bytef const*>(bytes.data()), static_cast<uInt>(bytes.size()))),
                    static_cast<std::uint32_t>(packed.size()),
                    static_cast<std::uint32_t>(bytes.size()),
                    static_cast<std::uint32_t>(out_.size())};
  put(out_, 0x04034b50, 4);
  put(out_, version_needed, 2);
  put(out_, no_flags, 2);
  put(out_, entry.method, 2);
  put(out_, no_time, 2);
  put(out_, first_day, 2);
  put(out_, entry.crc, 4);
  put(out_, entry.packed, 4);
  put(out_, entry.whole, 4);
  put(out_, static_cast<std::uint32_t>(name.size()), 2);
  put(out_, 0, 2);  // no extra field: OpenDocument forbids one before the mimetype
  out_ += name;
  out_ += packed;
  entries_.push_back(entry);
}

std::string Archive::bytes() && {
  auto const at = static_cast<std::uint32_t>(out_.size());
  for (auto const& entry : entries_) {
    put(out_, 0x02014b50, 4);
    put(out_, version_needed, 2);
    put(out_, version_needed, 2);
    put(out_, no_flags, 2);
    put(out_, entry.method, 2);
    put(out_, no_time, 2);
    put(out_, first_day, 2);
    put(out_, entry.crc, 4);
    put(out_, entry.packed, 4);
    put(out_, entry.whole, 4);
    put(out_, static_cast<std::uint32_t>(entry.name.size()), 2);
    put(out_, 0, 2);  // extra
    put(out_, 0, 2);  // comment
    put(out_, 0, 2);  // disk
    put(out_, 0, 2);  // internal attributes
    put(out_, 0, 4);  // external attributes
    put(out_, entry.at, 4);
    out_ += entry.name;
  }
  auto const length = static_cast<std::uint32_t>(out_.size()) - at;
  auto const count = static_cast<std::uint32_t>(entries_.size());
  put(out_, 0x06054b50, 4);
  put(out_, 0, 4);
  put(out_, count, 2);
  put(out_, count, 2);
  put(out_, length, 4);
  put(out_, at, 4);
  put(out_, 0, 2);
  return std::move(out_);
}

}  // namespace amity::zip
