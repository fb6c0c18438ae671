// SPDX-License-Identifier: Apache-2.0
#include "protocol.h"

#include <boost/json.hpp>

namespace amity::papers::protocol {
namespace {

namespace json = boost::json;

// "expected comma (line 12)"
std::string in_words(TemplateProblem const& problem) {
  return problem.line == 0 ? problem.message : "line " + std::to_string(problem.line) + ": " + problem.message;
}

std::vector<TemplateProblem> problems_in(json::value const& header) {
  std::vector<TemplateProblem> problems;
  for (auto const& one : header.at("problems").as_array())
    problems.push_back({one.at("own").as_bool() ? static_cast<int>(one.at("line").to_number<std::int64_t>()) : 0,
                        std::string(one.at("message").as_string())});
  return problems;
}

}  // namespace

std::string request_text(PaperRequest const& request) {
  auto const at = std::chrono::floor<std::chrono::seconds>(request.made.time_since_epoch()).count();
  return json::serialize(json::object{{"kind", to_string(request.kind)},
                                      {"source", request.source ? json::value(*request.source) : json::value()},
                                      {"data", request.data},
                                      {"standards", json::array{"a-2a", "a-2b", "1.7"}},
                                      {"at", at}});
}

PaperResult result_of(std::string_view header, std::string body) {
  auto const said = json::parse(header);
  if (said.at("ok").as_bool()) {
    Paper paper{std::move(body), static_cast<int>(said.at("pages").to_number<std::int64_t>()),
                std::string(said.at("standard").as_string())};
    for (auto const& one : said.at("fell_back").as_array()) paper.fell_back.emplace_back(one.at("why").as_string());
    for (auto const& one : said.at("warnings").as_array()) paper.warnings.emplace_back(one.at("message").as_string());
    return paper;
  }
  PaperFailure failure{PaperTrouble::template_wrong, {Errc::conflict, {}, "source", {}}, problems_in(said)};
  // What is wrong comes first; the calls that led to it follow.
  for (auto const& problem : failure.problems)
    if (failure.error.message.empty()) failure.error.message = in_words(problem);
  for (auto const& problem : failure.problems)
    if (problem.line != 0 && failure.error.message.find("line ") == std::string::npos)
      failure.error.message = "line " + std::to_string(problem.line) + ": " + failure.error.message;
  failure.error.remedy = "mend the template there, or put the shipped one back";
  return tl::unexpected{std::move(failure)};
}

}  // namespace amity::papers::protocol
