// SPDX-License-Identifier: Apache-2.0
#include "http/body.h"

#include "compress.h"

#include <sys/mman.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace amity::http {

namespace {

constexpr std::size_t least_compressed_bytes{860};
// Above this brotli 11 would hold up a request for too long; 5 loses about a tenth.
constexpr std::size_t most_bytes_for_best{256U * 1024U};

struct TypeOfEnding {
  std::string_view ending;
  std::string_view type;
};
constexpr std::array media_types{
    TypeOfEnding{"html", "text/html; charset=utf-8"},
    TypeOfEnding{"js", "text/javascript; charset=utf-8"},
    TypeOfEnding{"mjs", "text/javascript; charset=utf-8"},
    TypeOfEnding{"css", "text/css; charset=utf-8"},
    TypeOfEnding{"json", "application/json"},
    TypeOfEnding{"geojson", "application/geo+json"},
    TypeOfEnding{"map", "application/json"},
    TypeOfEnding{"svg", "image/svg+xml; charset=utf-8"},
    TypeOfEnding{"png", "image/png"},
    TypeOfEnding{"jpg", "image/jpeg"},
    TypeOfEnding{"jpeg", "image/jpeg"},
    TypeOfEnding{"webp", "image/webp"},
    TypeOfEnding{"avif", "image/avif"},
    TypeOfEnding{"ico", "image/x-icon"},
    TypeOfEnding{"woff2", "font/woff2"},
    TypeOfEnding{"txt", "text/plain; charset=utf-8"},
    TypeOfEnding{"xml", "application/xml; charset=utf-8"},
    TypeOfEnding{"yaml", "application/yaml"},
    TypeOfEnding{"csv", "text/csv; charset=utf-8"},
    TypeOfEnding{"ics", "text/calendar; charset=utf-8"},
    TypeOfEnding{"pdf", "application/pdf"},
    TypeOfEnding{"webmanifest", "application/manifest+json"},
    TypeOfEnding{"wasm", "application/wasm"},
};

std::size_t slot_of(Encoding encoding) { return static_cast<std::size_t>(encoding); }

// Empty where compressing does not make it smaller.
std::string smaller(std::string const& bytes, Encoding encoding, Effort effort) {
  auto made = encoding == Encoding::gzip ? compress_gzip(bytes, effort) : compress_brotli(bytes, effort);
  return made.size() < bytes.size() ? made : std::string{};
}

std::optional<std::string_view> not_empty(std::string const& bytes) {
  return bytes.empty() ? std::nullopt : std::optional<std::string_view>{bytes};
}

bool gains_from_compression(std::string_view type) {
  type = type.substr(0, type.find(';'));
  if (type.starts_with("text/")) return true;
  for (auto const known : {"application/json", "application/yaml", "application/xml", "application/wasm",
                           "application/javascript", "image/x-icon"})
    if (type == known) return true;
  return type.ends_with("+json") || type.ends_with("+xml");
}

}  // namespace

std::string_view to_string(Encoding encoding) {
  switch (encoding) {
    case Encoding::identity:
      return "identity";
    case Encoding::gzip:
      return "gzip";
    case Encoding::br:
      return "br";
  }
  return "";
}

std::string_view content_type_of(std::string_view file_name) {
  auto const dot = file_name.rfind('.');
  if (dot != std::string_view::npos)
    for (auto const& [ending, type] : media_types)
      if (file_name.substr(dot + 1) == ending) return type;
  return "application/octet-stream";
}

Body::Body(std::string bytes, std::string content_type, Effort effort)
    : content_type_{std::move(content_type)},
      tag_{fingerprint(bytes)},
      effort_{bytes.size() > most_bytes_for_best ? Effort::quick : effort},
      compressible_{bytes.size() >= least_compressed_bytes && gains_from_compression(content_type_)} {
  bytes_ = std::move(bytes);
}

Body::Body(File file, std::string content_type, std::string tag)
    : content_type_{std::move(content_type)},
      tag_{std::move(tag)},
      effort_{Effort::quick},
      compressible_{false},
      file_{std::move(file)} {}

void Body::adopt(Encoding encoding, std::string bytes) {
  forms_.at(slot_of(encoding)).get([&] { return std::move(bytes); });
  adopted_.at(slot_of(encoding)) = true;
  if (encoding != Encoding::identity) compressible_ = true;
}

std::optional<std::string_view> Body::form(Encoding encoding) const {
  if (encoding == Encoding::identity) return content();
  if (!compressible_) return std::nullopt;
  return not_empty(forms_.at(slot_of(encoding)).get([&] { return smaller(bytes_, encoding, Effort::quick); }));
}

bool Body::has_ready(Encoding encoding) const {
  return encoding == Encoding::identity || !compressible_ || forms_.at(slot_of(encoding)).peek() != nullptr;
}

bool Body::improves(Encoding encoding) const {
  return effort_ == Effort::best && compressible_ && encoding != Encoding::identity && !adopted_.at(slot_of(encoding));
}

std::optional<std::string_view> Body::best_form(Encoding encoding) const {
  if (!improves(encoding)) return std::nullopt;
  return not_empty(best_.at(slot_of(encoding)).get([&] { return smaller(bytes_, encoding, Effort::best); }));
}

std::string Body::etag(Encoding encoding) const {
  std::string text{'"'};
  text += tag_;
  if (encoding != Encoding::identity) (text += '-') += to_string(encoding);
  return text += '"';
}

std::size_t Body::memory_bytes() const {
  // Compressed forms may be made later: of text a fifth to a third of it each, and all of them rarely.
  return sizeof(Body) + bytes_.size() + (compressible_ ? bytes_.size() : 0);
}

std::shared_ptr<Body const> prepare(std::string bytes, std::string content_type, Effort effort) {
  return std::make_shared<Body const>(std::move(bytes), std::move(content_type), effort);
}

Result<std::shared_ptr<Body const>> body_of_file(int descriptor, std::string content_type, std::string tag) {
  struct stat facts {};
  if (::fstat(descriptor, &facts) != 0)
    return fail(Errc::unavailable, std::string{"the file cannot be read: "} + std::strerror(errno));
  auto const size = static_cast<std::size_t>(facts.st_size);
  if (size == 0) return prepare({}, std::move(content_type), Effort::quick);
  auto* const start = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, descriptor, 0);
  if (start == MAP_FAILED)
    return fail(Errc::unavailable, std::string{"the file cannot be read: "} + std::strerror(errno));
  std::shared_ptr<void const> keeps{start, [start, size](void const*) { ::munmap(start, size); }};
  Body::File file{std::move(keeps), {static_cast<char const*>(start), size}};
  return std::make_shared<Body const>(std::move(file), std::move(content_type), std::move(tag));
}

}  // namespace amity::http
