// SPDX-License-Identifier: Apache-2.0
#include "http/body.h"

#include "compress.h"

#include <utility>

namespace amity::http {

namespace {

constexpr std::size_t least_compressed_bytes{860};
// Above this brotli 11 would hold up a request for too long; 5 loses about a tenth.
constexpr std::size_t most_bytes_for_best{256U * 1024U};

struct MediaType {
  std::string_view ending;
  std::string_view type;
};
constexpr std::array media_types{
    MediaType{"html", "text/html; charset=utf-8"},
    MediaType{"js", "text/javascript; charset=utf-8"},
    MediaType{"mjs", "text/javascript; charset=utf-8"},
    MediaType{"css", "text/css; charset=utf-8"},
    MediaType{"json", "application/json"},
    MediaType{"geojson", "application/geo+json"},
    MediaType{"map", "application/json"},
    MediaType{"svg", "image/svg+xml"},
    MediaType{"png", "image/png"},
    MediaType{"jpg", "image/jpeg"},
    MediaType{"jpeg", "image/jpeg"},
    MediaType{"webp", "image/webp"},
    MediaType{"avif", "image/avif"},
    MediaType{"ico", "image/x-icon"},
    MediaType{"woff2", "font/woff2"},
    MediaType{"txt", "text/plain; charset=utf-8"},
    MediaType{"xml", "application/xml"},
    MediaType{"yaml", "application/yaml"},
    MediaType{"csv", "text/csv; charset=utf-8"},
    MediaType{"ics", "text/calendar; charset=utf-8"},
    MediaType{"pdf", "application/pdf"},
    MediaType{"webmanifest", "application/manifest+json"},
    MediaType{"wasm", "application/wasm"},
};

std::size_t index_of(Encoding encoding) { return static_cast<std::size_t>(encoding); }

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

void Body::adopt(Encoding encoding, std::string bytes) {
  forms_.at(index_of(encoding)).get([&] { return std::move(bytes); });
  adopted_.at(index_of(encoding)) = true;
  if (encoding != Encoding::identity) compressible_ = true;
}

std::optional<std::string_view> Body::form(Encoding encoding) const {
  if (encoding == Encoding::identity) return bytes_;
  if (!compressible_) return std::nullopt;
  return not_empty(forms_.at(index_of(encoding)).get([&] { return smaller(bytes_, encoding, Effort::quick); }));
}

bool Body::has_ready(Encoding encoding) const {
  return encoding == Encoding::identity || !compressible_ || forms_.at(index_of(encoding)).peek() != nullptr;
}

bool Body::improves(Encoding encoding) const {
  return effort_ == Effort::best && compressible_ && encoding != Encoding::identity && !adopted_.at(index_of(encoding));
}

std::optional<std::string_view> Body::best_form(Encoding encoding) const {
  if (!improves(encoding)) return std::nullopt;
  return not_empty(best_.at(index_of(encoding)).get([&] { return smaller(bytes_, encoding, Effort::best); }));
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

}  // namespace amity::http
