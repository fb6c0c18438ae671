// SPDX-License-Identifier: Apache-2.0
#include "error_pages.h"

#include "contract/parse.h"
#include "partnerships/web/site.h"
#include "preferred_language.h"
#include "ui/problem_page.h"

#include <algorithm>
#include <exception>

namespace amity::app {
namespace {

constexpr std::string_view document{"application/problem+json"};

bool is_problem(http::Response const& answer) { return answer.body && answer.body->content_type() == document; }

// As sent: of a request that is refused early nothing is decoded yet.
std::string_view path_of(http::Request const& request) {
  return request.target.substr(0, std::min(request.target.find('?'), request.target.size()));
}

// Programs' own part of the address space, and what those ask who run the instance.
bool is_for_programs(std::string_view path) {
  return path == "/api" || path.starts_with("/api/") || path == "/metrics" || path.starts_with("/health");
}

// "zh" of "/zh/office"; empty where the address names none.
std::string_view language_in(std::string_view path) {
  for (auto const language : interface_languages) {
    if (!path.starts_with('/') || !path.substr(1).starts_with(language)) continue;
    if (auto const rest = path.substr(1 + language.size()); rest.empty() || rest.starts_with('/')) return language;
  }
  return {};
}

ui::Reader reader_of_error(http::Request const& request, std::string_view path) {
  auto const named = language_in(path);
  auto const accepted = request.header("Accept-Language").value_or("");
  ui::Reader reader{std::string(named.empty() ? preferred_language(accepted, "en") : named), "/", {}};
  // The same in another language only where asking again asks the same.
  auto const is_reading = request.method == http::Method::get || request.method == http::Method::head;
  if (named.empty() || !is_reading || request.decoded.path.size() <= named.size() + 1) return reader;
  reader.path = request.decoded.path.substr(named.size() + 1);
  reader.query = request.decoded.query;
  return reader;
}

void set_line(http::Headers& headers, std::string_view name, std::string value) {
  std::erase_if(headers, [&](auto const& line) { return http::same_name(line.first, name); });
  headers.emplace_back(name, std::move(value));
}

}  // namespace

http::Response error_as_asked(server::ServerContext const& s, http::Response answer, http::Request const& request) {
  auto const path = path_of(request);
  if (!is_problem(answer) || is_for_programs(path)) return answer;
  set_line(answer.headers, "Vary", "Accept, Accept-Language");
  if (!prefers_page(request.header_list("Accept").value_or(""))) return answer;
  try {
    auto const problem = contract::parse_json<contract::Problem>(answer.body->content());
    if (!problem) return answer;
    auto const reader = reader_of_error(request, path);
    auto page = ui::problem_page(partnerships::web::site_of(s), reader, *problem);
    auto const of_office = path.substr(std::min(path.size(), reader.language.size() + 1)).starts_with("/office");
    if (of_office) set_line(answer.headers, "Cache-Control", "private, no-store");
    answer.body = http::prepare(std::move(page), "text/html; charset=utf-8", http::Effort::quick);
    answer.cache_policy = http::CachePolicy::no;
  } catch (std::exception const&) {
    // Then the document says it, which needs nothing else.
  }
  return answer;
}

}  // namespace amity::app
