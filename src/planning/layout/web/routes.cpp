// SPDX-License-Identifier: Apache-2.0
// Where the next partners may be: the answer, the page, and questions that are asked without waiting.
#include "planning/layout/web/routes.h"

#include "job_queue.h"
#include "parameters.h"
#include "partnerships/web/site.h"
#include "planning/layout/web/pages.h"
#include "server/context.h"
#include "server/contract_values.h"
#include "server/page.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace amity::planning::layout::web {
namespace {

using namespace std::chrono_literals;

constexpr auto page_patience = 1500ms;
constexpr auto answer_patience = 30s;

using Query = std::vector<std::pair<std::string, std::string>>;

std::string value_in(Query const& query, std::string_view name) {
  for (auto const& [known, value] : query)
    if (known == name) return value;
  return {};
}

// What the page's form asks: its fields for a least number are one parameter of the contract, and beside is the page's
// own.
fields::Checked<contract::GetLayoutParameters> asked_by_form(Query query) {
  auto const least = value_in(query, "least");
  auto const where = value_in(query, "least_in");
  std::erase_if(query, [](auto const& field) {
    return field.first == "least" || field.first == "least_in" || field.first == "beside";
  });
  if (!least.empty() && least != "0" && !where.empty()) {
    auto const others = value_in(query, "min");
    std::erase_if(query, [](auto const& field) { return field.first == "min"; });
    query.emplace_back("min", where + ":" + least + (others.empty() ? "" : "," + others));
  }
  return contract::read_input<contract::GetLayoutParameters>(fields::query_source(query));
}

// The same parameters, asked for under a name.
contract::GetLayoutParameters without_name(contract::AskForLayoutParameters const& asked) {
  using Get = contract::MembersOf<contract::GetLayoutParameters>;
  using Ask = contract::MembersOf<contract::AskForLayoutParameters>;
  contract::GetLayoutParameters same;
  boost::mp11::mp_for_each<Get>([&](auto to) {
    boost::mp11::mp_for_each<Ask>([&](auto from) {
      if constexpr (std::string_view{decltype(to)::name} == std::string_view{decltype(from)::name})
        same.*decltype(to)::pointer = asked.*decltype(from)::pointer;
    });
  });
  return same;
}

fields::Checked<LayoutQuestion> question_of(server::ServerContext const& s, server::Home const& home,
                                            contract::GetLayoutParameters const& asked) {
  auto question = read_layout(asked, home.world, *home.city, home.today);
  if (question && s.suggester && weighs_fit(question->request)) question->suggestions = s.suggester();
  return question;
}

// The answer; none where it is still to come.
using Asked = tl::expected<std::shared_ptr<LayoutReply const>, contract::Refusal>;
Asked layout_asked(server::ServerContext const& s, server::Home const& home, contract::GetLayoutParameters const& asked,
                   std::chrono::milliseconds patience) {
  auto const question = question_of(s, home, asked);
  if (!question) return tl::unexpected{contract::Refusal{question.error()}};
  auto const found = s.layouts->reply(*question, patience);
  if (!found) return tl::unexpected{contract::Refusal{found.error()}};
  auto const& reply = *found;
  if (!reply || !reply->refusal) return reply;
  auto problem = contract::problem_of(at_its_field(*reply->refusal, asked, *question));
  if (!reply->refusal->clash.empty()) {
    problem.clash = reply->refusal->clash;
    problem.eligible = reply->refusal->eligible;
  }
  return tl::unexpected{contract::Refusal{std::move(problem)}};
}

struct GetLayoutOperation {
  static constexpr auto access = contract::everybody;
  static contract::Caching caching(contract::LayoutPlan const& plan) {
    return plan.settled ? contract::Caching::quick : contract::Caching::none;
  }
  server::Shared s;

  tl::expected<contract::LayoutPlan, contract::Refusal> operator()(contract::GetLayoutParameters const& asked) const {
    auto const home = server::home_of(*s);
    if (!home) return Failure{home.error()};
    auto const reply = layout_asked(*s, *home, asked, answer_patience);
    if (!reply) return tl::unexpected{reply.error()};
    if (!*reply) return fail(Errc::unavailable, "another layout is being solved", {}, "the same question in a moment");
    return (*reply)->plan;
  }
};

contract::LayoutStandingState state_of(LayoutStanding::At at) {
  switch (at) {
    case LayoutStanding::At::waiting:
      return contract::LayoutStandingState::waiting;
    case LayoutStanding::At::running:
      return contract::LayoutStandingState::running;
    case LayoutStanding::At::done:
      return contract::LayoutStandingState::done;
    case LayoutStanding::At::given_up:
      return contract::LayoutStandingState::given_up;
  }
  return contract::LayoutStandingState::given_up;
}

contract::LayoutStanding standing_document(LayoutStanding const& standing) {
  auto const number = [&](double LayoutProgress::*member) -> contract::Nullable<double> {
    if (!standing.progress) return {};
    auto const value = (*standing.progress).*member;
    return std::isfinite(value) ? std::optional{value} : std::nullopt;
  };
  return {.state = state_of(standing.at),
          .ahead = server::count(standing.ahead),
          .best = number(&LayoutProgress::best),
          .bound = number(&LayoutProgress::bound),
          .seconds = number(&LayoutProgress::seconds)};
}

struct AskForLayoutOperation {
  static constexpr auto access = contract::everybody;
  server::Shared s;

  tl::expected<contract::LayoutStanding, contract::Refusal> operator()(
      contract::AskForLayoutParameters const& asked) const {
    auto const home = server::home_of(*s);
    if (!home) return Failure{home.error()};
    auto question = question_of(*s, *home, without_name(asked));
    if (!question) return fields::Refused{question.error()};
    auto const standing = s->layouts->ask(asked.name, std::move(*question));
    if (!standing) return Failure{standing.error()};
    return standing_document(*standing);
  }
};

struct GetLayoutStandingOperation {
  static constexpr auto access = contract::everybody;
  server::Shared s;
  Result<contract::LayoutStanding> operator()(contract::GetLayoutStandingParameters const& asked) const {
    auto const standing = s->layouts->standing(asked.name);
    if (!standing)
      return fail(Errc::not_found, "no question is known under that name", "name", "PUT the question first");
    return standing_document(*standing);
  }
};

struct GiveUpLayoutOperation {
  static constexpr auto access = contract::everybody;
  server::Shared s;
  Result<contract::NoContent> operator()(contract::GiveUpLayoutParameters const& asked) const {
    s->layouts->give_up(asked.name);
    return contract::NoContent{};
  }
};

// One of the page's scenarios: its answer, why there is none, or neither while it is still to come.
Asked scenario(server::ServerContext const& s, server::Home const& home, Query query) {
  auto const asked = asked_by_form(std::move(query));
  if (!asked) return tl::unexpected{contract::Refusal{asked.error()}};
  return layout_asked(s, home, *asked, page_patience);
}

server::PageAnswer layout_page(server::ServerContext const& s, http::Request const& request, ui::Reader const& reader) {
  auto const home = server::home_of(s);
  if (!home) return Failure{home.error()};
  PlanLayoutDocuments documents;
  auto const here = scenario(s, *home, request.decoded.query);
  auto status = !here ? static_cast<unsigned>(here.error().problem().status) : *here ? 200U : 202U;
  if (!here) documents.problem = &here.error().problem();
  auto const answered = here && *here;
  if (answered) documents.layout = &(*here)->plan;
  auto settled = answered && (*here)->plan.settled;
  Asked other;
  if (auto const beside = request.query("beside").value_or(""); answered && !beside.empty()) {
    auto const target = http::parse_target("/?" + std::string(beside));
    other = scenario(s, *home, target ? target->query : Query{});
    if (other && *other) documents.beside = &(*other)->plan;
    if (other && !*other) status = 202;
    settled = settled && other && *other && (*other)->plan.settled;
  }
  documents.coming = status == 202;
  return server::MadePage(web::plan_layout_page(partnerships::web::site_of(s), reader, documents), status,
                          settled ? http::CachePolicy::until_invalidated : http::CachePolicy::no);
}

constexpr std::array routes{server::PageRoute{"/plan/layout", layout_page, http::Cost::heavy, server::suggestion_tags}};

}  // namespace

std::span<server::PageRoute const> page_routes() { return routes; }

contract::Registered<contract::GetLayout, contract::AskForLayout, contract::GetLayoutStanding, contract::GiveUpLayout>
add_routes(http::Router& router, server::Shared const& s) {
  return contract::public_operations(router)
      .add<contract::GetLayout>(GetLayoutOperation{s})
      .add<contract::AskForLayout>(AskForLayoutOperation{s})
      .add<contract::GetLayoutStanding>(GetLayoutStandingOperation{s})
      .add<contract::GiveUpLayout>(GiveUpLayoutOperation{s})
      .done();
}

}  // namespace amity::planning::layout::web
