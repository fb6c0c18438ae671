// SPDX-License-Identifier: Apache-2.0
// Where the next partners may be: the answer, the page, and questions that are asked without waiting.
#include "planning/layout/web/routes.h"

#include "job_queue.h"
#include "parameters.h"
#include "partnerships/web/site.h"
#include "planning/layout/web/pages.h"
#include "server/context.h"
#include "server/page.h"
#include "server/parameters.h"
#include "server/problem.h"

#include <boost/json/serialize.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace amity::planning::layout::web {
namespace {

using namespace std::chrono_literals;

constexpr std::array<std::string_view, 3> page_only{"least", "least_in", "beside"};
constexpr auto page_patience = 1500ms;
constexpr auto answer_patience = 30s;

// The form's fields for a least number are one parameter of the contract.
http::Request as_asked(http::Request request) {
  auto const least = std::string(request.query("least").value_or(""));
  auto const where = std::string(request.query("least_in").value_or(""));
  auto min = std::string(request.query("min").value_or(""));
  auto const has_own = !least.empty() && least != "0" && !where.empty();
  if (has_own) min = where + ":" + least + (min.empty() ? "" : "," + min);
  auto& query = request.decoded.query;
  std::erase_if(query, [&](auto const& field) {
    return std::find(page_only.begin(), page_only.end(), field.first) != page_only.end() ||
           (has_own && field.first == "min");
  });
  if (has_own) query.emplace_back("min", min);
  return request;
}

http::Request with_query(http::Request request, std::string_view query) {
  auto target = http::parse_target("/?" + std::string(query));
  request.decoded.query = target ? std::move(target->query) : decltype(request.decoded.query){};
  return request;
}

Result<LayoutQuestion> question_of(server::ServerContext const& s, server::Home const& home,
                                   http::Request const& request) {
  if (auto const known =
          server::reject_unknown_parameters(request, {layout_parameters.begin(), layout_parameters.end()});
      !known)
    return Failure{known.error()};
  auto question = read_layout(request, home.world, *home.city, home.today);
  if (question && s.suggester && weighs_fit(question->request)) question->suggestions = s.suggester();
  return question;
}

// What is said instead of an answer: a Problem, with the demands that clash.
struct NoLayout {
  unsigned status{};
  json::object problem;
};

NoLayout no_layout(Error const& error) { return {server::status_of(error.code), server::problem_document(error)}; }

struct Asked {
  std::shared_ptr<LayoutReply const> reply;  // none: no answer yet, or none at all
  std::optional<NoLayout> none;
};

Asked layout_asked(server::ServerContext const& s, server::Home const& home, http::Request const& request,
                   std::chrono::milliseconds patience) {
  auto const question = question_of(s, home, request);
  if (!question) return {nullptr, no_layout(question.error())};
  auto const found = s.layouts->reply(*question, patience);
  if (!found) return {nullptr, no_layout(found.error())};
  auto const& reply = *found;
  if (!reply || !reply->refusal) return {reply, std::nullopt};
  auto none = no_layout(at_its_field(*reply->refusal, request, *question));
  if (!reply->refusal->clash.empty()) {
    none.problem["clash"] = reply->refusal->clash;
    none.problem["eligible"] = reply->refusal->eligible;
  }
  return {nullptr, std::move(none)};
}

http::Response told(NoLayout const& none) {
  auto response = http::respond(none.status, json::serialize(none.problem), "application/problem+json");
  if (none.status == 503) response.headers.emplace_back("Retry-After", "2");
  return response;
}

http::Response layout_answer(server::ServerContext const& s, http::Request const& request) {
  auto const home = server::home_of(s);
  if (!home) return server::problem(home.error());
  auto const asked = layout_asked(s, *home, request, answer_patience);
  if (asked.none) return told(*asked.none);
  if (!asked.reply)
    return told(no_layout({Errc::unavailable, "another layout is being solved", {}, "the same question in a moment"}));
  auto const& plan = asked.reply->plan;
  return server::as_json(plan,
                         plan.at("settled").as_bool() ? http::CachePolicy::until_invalidated : http::CachePolicy::no,
                         http::Effort::quick);
}

char const* word_of(LayoutStanding::At at) {
  switch (at) {
    case LayoutStanding::At::waiting:
      return "waiting";
    case LayoutStanding::At::running:
      return "running";
    case LayoutStanding::At::done:
      return "done";
    case LayoutStanding::At::given_up:
      return "given_up";
  }
  return "";
}

http::Response standing_answer(unsigned status, LayoutStanding const& standing) {
  auto const number = [&](double LayoutProgress::*member) {
    if (!standing.progress) return json::value(nullptr);
    auto const value = (*standing.progress).*member;
    return std::isfinite(value) ? json::value(value) : json::value(nullptr);
  };
  json::object const document{{"state", word_of(standing.at)},
                              {"ahead", standing.ahead},
                              {"best", number(&LayoutProgress::best)},
                              {"bound", number(&LayoutProgress::bound)},
                              {"seconds", number(&LayoutProgress::seconds)}};
  auto response = server::as_json(document, http::CachePolicy::no);
  response.status = status;
  return response;
}

Result<std::string> name_of(http::Request const& request) {
  auto const name = request.path_parameter("name");
  auto const fits = name.size() >= 8 && name.size() <= 64 && std::all_of(name.begin(), name.end(), [](char c) {
                      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
                    });
  if (!fits) return fail(Errc::invalid, "that is no name for a question", "name", "8 to 64 of a to z, 0 to 9 and -");
  return std::string(name);
}

http::Response put_question(server::ServerContext const& s, http::Request const& request) {
  auto const home = server::home_of(s);
  if (!home) return server::problem(home.error());
  auto const name = name_of(request);
  if (!name) return server::problem(name.error());
  auto question = question_of(s, *home, request);
  if (!question) return server::problem(question.error());
  auto const standing = s.layouts->ask(*name, std::move(*question));
  if (!standing) return told(no_layout(standing.error()));
  return standing_answer(202, *standing);
}

Error nobody_asked() {
  return {Errc::not_found, "no question is known under that name", "name", "PUT the question first"};
}

http::Response get_question(server::ServerContext const& s, http::Request const& request) {
  auto const name = name_of(request);
  if (!name) return server::problem(name.error());
  auto const standing = s.layouts->standing(*name);
  return standing ? standing_answer(200, *standing) : server::problem(nobody_asked());
}

http::Response give_up_question(server::ServerContext const& s, http::Request const& request) {
  auto const name = name_of(request);
  if (!name) return server::problem(name.error());
  s.layouts->give_up(*name);
  return {204, {{"Cache-Control", "no-store"}}, nullptr, http::CachePolicy::no};
}

Result<server::MadePage> layout_page(server::ServerContext const& s, http::Request const& request,
                                     ui::Reader const& reader) {
  auto const home = server::home_of(s);
  if (!home) return Failure{home.error()};
  PlanLayoutDocuments documents;
  auto const here = layout_asked(s, *home, as_asked(request), page_patience);
  auto status = here.none ? here.none->status : here.reply ? 200U : 202U;
  if (here.none) documents.problem = here.none->problem;
  if (here.reply) documents.layout = here.reply->plan;
  auto settled = here.reply && here.reply->plan.at("settled").as_bool();
  if (auto const beside = request.query("beside").value_or(""); here.reply && !beside.empty()) {
    auto const other = layout_asked(s, *home, as_asked(with_query(request, beside)), page_patience);
    if (other.reply) documents.beside = other.reply->plan;
    if (!other.reply && !other.none) status = 202;
    settled = settled && other.reply && other.reply->plan.at("settled").as_bool();
  }
  documents.coming = status == 202;
  return server::MadePage(web::plan_layout_page(partnerships::web::site_of(s), reader, documents), status,
                          settled ? http::CachePolicy::until_invalidated : http::CachePolicy::no);
}

constexpr std::array routes{server::PageRoute{"/plan/layout", layout_page, http::Cost::heavy}};

}  // namespace

std::span<server::PageRoute const> page_routes() { return routes; }

contract::Registered<contract::GetLayout, contract::AskForLayout, contract::GetLayoutStanding, contract::GiveUpLayout>
add_routes(http::Router& router, server::Shared const& s) {
  return contract::PublicOperations<>(router)
      .add<contract::GetLayout>([s](http::Request const& request) { return layout_answer(*s, request); })
      .add<contract::AskForLayout>([s](http::Request const& request) { return put_question(*s, request); })
      .add<contract::GetLayoutStanding>([s](http::Request const& request) { return get_question(*s, request); })
      .add<contract::GiveUpLayout>([s](http::Request const& request) { return give_up_question(*s, request); })
      .done();
}

}  // namespace amity::planning::layout::web
