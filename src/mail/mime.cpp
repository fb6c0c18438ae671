// SPDX-License-Identifier: Apache-2.0
#include "mime.h"

#include "encoding.h"

#include <gmime/gmime.h>

#include <algorithm>
#include <memory>

namespace amity::mail {
namespace {

constexpr int most_levels = 20;
constexpr std::size_t most_parts = 200;

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
};
template <class T>
using Owned = std::unique_ptr<T, Unref>;

std::string text_of_c(char const* text) { return text == nullptr ? std::string{} : std::string(text); }

std::string type_of(GMimeObject* object) {
  auto* const type = g_mime_object_get_content_type(object);
  if (type == nullptr) return {};
  return small_letters(text_of_c(g_mime_content_type_get_media_type(type)) + "/" +
                       text_of_c(g_mime_content_type_get_media_subtype(type)));
}

void add_headers(GMimeObject* object, std::vector<MimeMessage::Header>& into) {
  auto* const list = g_mime_object_get_header_list(object);
  for (int i = 0; i < g_mime_header_list_get_count(list); ++i) {
    auto* const header = g_mime_header_list_get_header_at(list, i);
    into.emplace_back(small_letters(text_of_c(g_mime_header_get_name(header))),
                      std::string(trimmed(on_one_line(text_of_c(g_mime_header_get_raw_value(header))))));
  }
}

std::string content_of(GMimePart* part) {
  auto* const wrapper = g_mime_part_get_content(part);
  if (wrapper == nullptr) return {};
  Owned<GMimeStream> const stream(g_mime_stream_mem_new());
  g_mime_data_wrapper_write_to_stream(wrapper, stream.get());
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast,cppcoreguidelines-pro-type-cstyle-cast): of GObject
  auto const* const bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
  if (bytes == nullptr || bytes->data == nullptr) return {};
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes as a text
  return {reinterpret_cast<char const*>(bytes->data), bytes->len};
}

// NOLINTBEGIN(cppcoreguidelines-pro-type-cstyle-cast): GObject's own way to ask what an object is
void add_parts(GMimeObject* object, int level, bool is_of_returned, MimeMessage& message) {
  if (object == nullptr || level > most_levels || message.parts.size() >= most_parts) return;
  if (GMIME_IS_MULTIPART(object)) {
    auto* const parts = GMIME_MULTIPART(object);
    for (int i = 0; i < g_mime_multipart_get_count(parts); ++i)
      add_parts(g_mime_multipart_get_part(parts, i), level + 1, is_of_returned, message);
  } else if (GMIME_IS_MESSAGE_PART(object)) {
    auto* const inner = g_mime_message_part_get_message(GMIME_MESSAGE_PART(object));
    if (inner == nullptr) return;
    add_headers(GMIME_OBJECT(inner), message.returned_headers);
    add_parts(g_mime_message_get_mime_part(inner), level + 1, true, message);
  } else if (GMIME_IS_PART(object)) {
    message.parts.push_back({type_of(object), content_of(GMIME_PART(object)), is_of_returned});
  }
}

Owned<GMimeMessage> parsed(std::string_view bytes) {
  static auto const is_begun = [] {
    g_mime_init();
    return true;
  }();
  (void)is_begun;
  Owned<GMimeStream> const stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
  Owned<GMimeParser> const parser(g_mime_parser_new_with_stream(stream.get()));
  return Owned<GMimeMessage>(g_mime_parser_construct_message(parser.get(), nullptr));
}

}  // namespace

std::string small_letters(std::string_view text) {
  std::string letters(text);
  std::ranges::transform(letters, letters.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return letters;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks{" \t\r\n"};
  auto const first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::string_view MimeMessage::header(std::string_view name) const {
  auto const found = std::ranges::find(headers, name, &Header::first);
  return found == headers.end() ? std::string_view{} : std::string_view(found->second);
}

std::optional<MimeMessage> take_apart(std::string_view bytes) {
  // The line that a mail server puts before a message that it hands to a program, and mbox has.
  if (bytes.starts_with("From ")) bytes.remove_prefix(std::min(bytes.find('\n'), bytes.size() - 1) + 1);
  if (trimmed(bytes).empty()) return std::nullopt;
  auto const message = parsed(bytes);
  if (!message) return std::nullopt;
  MimeMessage found;
  add_headers(GMIME_OBJECT(message.get()), found.headers);
  if (found.headers.empty()) return std::nullopt;
  if (auto* const body = g_mime_message_get_mime_part(message.get())) {
    found.type = type_of(body);
    auto* const type = g_mime_object_get_content_type(body);
    if (type != nullptr)
      found.report_type = small_letters(text_of_c(g_mime_content_type_get_parameter(type, "report-type")));
    add_parts(body, 0, false, found);
  }
  return found;
}
// NOLINTEND(cppcoreguidelines-pro-type-cstyle-cast)

std::vector<MimeMessage::Header> header_fields(std::string_view text) {
  std::vector<MimeMessage::Header> fields;
  while (!text.empty()) {
    auto const end = std::min(text.find('\n'), text.size());
    auto const line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    auto const is_fold = !line.empty() && (line.front() == ' ' || line.front() == '\t');
    if (is_fold && !fields.empty()) {
      fields.back().second += ' ' + std::string(trimmed(line));
      continue;
    }
    auto const colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    fields.emplace_back(small_letters(trimmed(line.substr(0, colon))), std::string(trimmed(line.substr(colon + 1))));
  }
  return fields;
}

}  // namespace amity::mail
