// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "http/lazy.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace amity::http {

enum class Encoding : std::uint8_t { identity, gzip, br };
inline constexpr std::size_t encoding_count{3};
std::string_view to_string(Encoding encoding);

// quick: brotli 5 and gzip 6 (30 ms per MB). best: after these, for what is sent many times, brotli 11 and gzip 9
// (about 1 s per MB).
enum class Effort : std::uint8_t { quick, best };

// Bytes ready to be sent: immutable, with a strong ETag; each compressed form is made once, when first asked for, or is
// given where the build already made it. Safe to share between threads.
class Body {
 public:
  Body(std::string bytes, std::string content_type, Effort effort);
  // A file as it is, of which nothing is read before it is sent. `tag`: tells its content from any other's.
  struct File {
    std::shared_ptr<void const> keeps;  // what the bytes live in
    std::string_view bytes;
  };
  Body(File file, std::string content_type, std::string tag);
  // Forms made elsewhere (neighbour files "x.js.br", "x.js.gz"); the bytes are trusted to decode to the identity form.
  void adopt(Encoding encoding, std::string bytes);

  // In memory; empty where it is a file.
  std::string const& bytes() const { return bytes_; }
  std::string_view content() const { return file_ ? file_->bytes : std::string_view{bytes_}; }
  std::string const& content_type() const { return content_type_; }
  // Nothing below 860 bytes (it fits one packet anyway) and nothing that is compressed already (images, fonts).
  bool compressible() const { return compressible_; }
  // None where that form is not had: not compressible, or compressing did not make it smaller.
  std::optional<std::string_view> form(Encoding encoding) const;
  // Whether form() has its answer already.
  bool has_ready(Encoding encoding) const;
  // The smallest form that may be made, which takes long; none where form()'s is that already, or where it is no
  // smaller.
  std::optional<std::string_view> best_form(Encoding encoding) const;
  bool improves(Encoding encoding) const;  // whether best_form() has anything to do
  // In quotes; differs between encodings, as a strong ETag must. The quick and the best form of an encoding share
  // theirs: parts are only ever sent of the identity form, so that the two cannot be mixed.
  std::string etag(Encoding encoding) const;
  std::size_t memory_bytes() const;  // of all forms that can come to exist, roughly

 private:
  std::string content_type_;
  std::string tag_;
  Effort effort_;
  bool compressible_;
  std::string bytes_;
  std::optional<File> file_;
  std::array<bool, encoding_count> adopted_{};
  std::array<Lazy<std::string>, encoding_count> forms_;  // empty: not smaller
  std::array<Lazy<std::string>, encoding_count> best_;
};

std::shared_ptr<Body const> prepare(std::string bytes, std::string content_type, Effort effort = Effort::best);

// The content of an open file, which must neither change nor grow shorter as long as anybody has it. It is never
// compressed. Errc::unavailable where it cannot be mapped.
Result<std::shared_ptr<Body const>> body_of_file(int descriptor, std::string content_type, std::string tag);

// "text/html; charset=utf-8" of "index.html"; "application/octet-stream" where the ending is not known.
std::string_view content_type_of(std::string_view file_name);

}  // namespace amity::http
