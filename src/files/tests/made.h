// SPDX-License-Identifier: Apache-2.0
// Files for tests, made byte by byte.
#pragma once

#include "core/unnamed_file.h"
#include "files/piece.h"

#include <zlib.h>

#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace amity::files {

// A folder that is gone at the end of the test.
class NewFolder {
 public:
  NewFolder() {
    auto name = (std::filesystem::temp_directory_path() / "amity-files-XXXXXX").string();
    path_ = ::mkdtemp(name.data());
  }
  ~NewFolder() { std::filesystem::remove_all(path_); }
  NewFolder(NewFolder const&) = delete;
  NewFolder& operator=(NewFolder const&) = delete;
  std::filesystem::path const& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

inline Piece piece_with(std::string_view bytes) {
  auto const file = UnnamedFile::make(std::filesystem::temp_directory_path()).value();
  file->append(bytes);
  return piece_of(file);
}
inline std::string bytes_of(Piece const& piece) {
  std::string bytes;
  auto const read = each_part(piece, [&](std::string_view part) {
    bytes += part;
    return true;
  });
  if (!read) throw std::runtime_error(read.error().message);
  return bytes;
}

inline std::string small(std::uint32_t number, int bytes) {
  std::string text;
  for (int i = 0; i < bytes; ++i) text += static_cast<char>((number >> (8 * i)) & 0xffU);
  return text;
}

struct MadePart {
  std::string name;
  std::string content;
  enum class Packed { stored, deflated } packed{Packed::deflated};
  std::optional<std::uint32_t> said{};  // its size, by the list
};

inline std::string deflated(std::string const& content) {
  z_stream stream{};
  (void)deflateInit2(&stream, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY);
  std::string out(deflateBound(&stream, content.size()), '\0');
  auto input = content;
  stream.next_in = reinterpret_cast<Bytef*>(input.data());
  stream.avail_in = static_cast<uInt>(input.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  (void)deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  (void)deflateEnd(&stream);
  return out;
}

inline std::string zip_of(std::vector<MadePart> const& parts) {
  std::string file;
  std::string list;
  for (auto const& part : parts) {
    auto const is_stored = part.packed == MadePart::Packed::stored;
    auto const packed = is_stored ? part.content : deflated(part.content);
    auto const size = part.said.value_or(static_cast<std::uint32_t>(part.content.size()));
    auto const facts = small(20, 2) + small(0, 2) + small(is_stored ? 0 : 8, 2) + small(0, 4) + small(0, 4) +
                       small(static_cast<std::uint32_t>(packed.size()), 4) + small(size, 4) +
                       small(static_cast<std::uint32_t>(part.name.size()), 2) + small(0, 2);
    list += "PK\x01\x02" + small(20, 2) + facts + std::string(10, '\0') +
            small(static_cast<std::uint32_t>(file.size()), 4) + part.name;
    file += "PK\x03\x04" + facts + part.name + packed;
  }
  auto const count = small(static_cast<std::uint32_t>(parts.size()), 2);
  return file + list + "PK\x05\x06" + small(0, 4) + count + count + small(static_cast<std::uint32_t>(list.size()), 4) +
         small(static_cast<std::uint32_t>(file.size()), 4) + small(0, 2);
}

inline std::string docx_saying(std::string const& xml) {
  return zip_of({{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", xml}});
}

inline std::string png_of(std::uint32_t width, std::uint32_t height) {
  auto const big = [](std::uint32_t n) {
    auto text = small(n, 4);
    return std::string(text.rbegin(), text.rend());
  };
  return std::string("\x89PNG\r\n\x1a\n", 8) + big(13) + "IHDR" + big(width) + big(height) + std::string(9, '\0') +
         std::string("\0\0\0\0IEND", 8);
}

}  // namespace amity::files
