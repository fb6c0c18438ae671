// SPDX-License-Identifier: Apache-2.0
#include "http/message.h"

#include <algorithm>
#include <array>

namespace amity::http {

namespace {

constexpr std::array<std::string_view, 8> method_names{"GET",   "HEAD",   "POST",    "PUT",
                                                       "PATCH", "DELETE", "OPTIONS", "OTHER"};

struct Reason {
  unsigned status;
  std::string_view phrase;
};
constexpr std::array reasons{
    Reason{200, "OK"},
    Reason{201, "Created"},
    Reason{202, "Accepted"},
    Reason{204, "No Content"},
    Reason{206, "Partial Content"},
    Reason{301, "Moved Permanently"},
    Reason{302, "Found"},
    Reason{303, "See Other"},
    Reason{304, "Not Modified"},
    Reason{307, "Temporary Redirect"},
    Reason{308, "Permanent Redirect"},
    Reason{400, "Bad Request"},
    Reason{401, "Unauthorized"},
    Reason{403, "Forbidden"},
    Reason{404, "Not Found"},
    Reason{405, "Method Not Allowed"},
    Reason{406, "Not Acceptable"},
    Reason{408, "Request Timeout"},
    Reason{409, "Conflict"},
    Reason{410, "Gone"},
    Reason{412, "Precondition Failed"},
    Reason{413, "Content Too Large"},
    Reason{414, "URI Too Long"},
    Reason{415, "Unsupported Media Type"},
    Reason{416, "Range Not Satisfiable"},
    Reason{417, "Expectation Failed"},
    Reason{422, "Unprocessable Content"},
    Reason{428, "Precondition Required"},
    Reason{429, "Too Many Requests"},
    Reason{431, "Request Header Fields Too Large"},
    Reason{500, "Internal Server Error"},
    Reason{501, "Not Implemented"},
    Reason{503, "Service Unavailable"},
    Reason{505, "HTTP Version Not Supported"},
    Reason{507, "Insufficient Storage"},
};

constexpr char lower_ascii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

void append_json_string(std::string& out, std::string_view text) {
  constexpr std::string_view hex{"0123456789abcdef"};
  out += '"';
  for (char const c : text) {
    auto const byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      (out += '\\') += c;
    } else if (byte < 0x20) {
      ((out += "\\u00") += hex[byte >> 4U]) += hex[byte & 15U];
    } else {
      out += c;
    }
  }
  out += '"';
}

}  // namespace

std::string_view to_string(Method method) { return method_names.at(static_cast<std::size_t>(method)); }

Method method_of(std::string_view name) {
  auto const found = std::find(method_names.begin(), method_names.end() - 1, name);
  return static_cast<Method>(found - method_names.begin());
}

std::string_view reason_phrase(unsigned status) {
  auto const found = std::find_if(reasons.begin(), reasons.end(), [&](Reason const& r) { return r.status == status; });
  return found == reasons.end() ? std::string_view{} : found->phrase;
}

bool same_name(std::string_view a, std::string_view b) {
  return a.size() == b.size() &&
         std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lower_ascii(x) == lower_ascii(y); });
}

std::optional<std::string_view> Request::header(std::string_view name) const {
  for (auto const& field : fields)
    if (same_name(field.name, name)) return field.value;
  return std::nullopt;
}

std::optional<std::string> Request::header_list(std::string_view name) const {
  std::optional<std::string> list;
  for (auto const& field : fields) {
    if (!same_name(field.name, name)) continue;
    if (list)
      (*list += ", ") += field.value;
    else
      list = field.value;
  }
  return list;
}

std::optional<std::string_view> Request::query(std::string_view name) const {
  for (auto const& [key, value] : decoded.query)
    if (key == name) return value;
  return std::nullopt;
}

std::vector<std::string_view> Request::query_all(std::string_view name) const {
  std::vector<std::string_view> values;
  for (auto const& [key, value] : decoded.query)
    if (key == name) values.emplace_back(value);
  return values;
}

std::vector<std::string_view> Request::query_names() const {
  std::vector<std::string_view> names;
  for (auto const& [key, value] : decoded.query)
    if (std::find(names.begin(), names.end(), key) == names.end()) names.emplace_back(key);
  return names;
}

std::string_view Request::path_parameter(std::string_view name) const {
  for (auto const& [key, value] : path_parameters)
    if (key == name) return value;
  return {};
}

Response respond(unsigned status, std::string bytes, std::string content_type) {
  return {.status = status, .body = prepare(std::move(bytes), std::move(content_type), Effort::quick)};
}

Problem internal_error() { return {500, "internal-error", "Something broke on our side", "It has been noted down."}; }

Response plain_problem(Problem const& problem) {
  std::string json{R"({"type":)"};
  append_json_string(json, "about:blank#" + problem.type_slug);
  append_json_string(json += R"(,"title":)", problem.title);
  json += R"(,"status":)" + std::to_string(problem.status);
  if (!problem.detail.empty()) append_json_string(json += R"(,"detail":)", problem.detail);
  json += "}\n";
  return respond(problem.status, std::move(json), "application/problem+json");
}

}  // namespace amity::http
