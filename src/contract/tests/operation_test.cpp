// SPDX-License-Identifier: Apache-2.0
#include "contract/operation.h"

#include "contract/parse.h"

#include <gtest/gtest.h>

namespace amity::contract {
namespace {

// As the accounts have them: rights, and who has which.
enum class Right : std::uint8_t { edit_partnerships, read_office };
constexpr std::string_view to_string(Right right) {
  return right == Right::edit_partnerships ? "edit_partnerships" : "read_office";
}
struct Session {
  std::string name;
};

// An operation as the generator writes one that is not for everybody.
struct NoteBody {
  std::string text;
  std::optional<Day> on{};
  Kind kind{Kind::project};
};
BOOST_DESCRIBE_STRUCT(NoteBody, (), (text, on, kind))
constexpr auto rules_of(NoteBody const*) {
  return std::array{Rule{.name = "text", .most = 5}, Rule{.name = "kind", .has_default = true}};
}
struct NoteParameters {
  std::int64_t id;
  std::string series;
};
BOOST_DESCRIBE_STRUCT(NoteParameters, (), (id, series))
constexpr auto rules_of(NoteParameters const*) {
  return std::array{Rule{.name = "id", .least = 1, .in_path = true},
                    Rule{.name = "series", .pattern = "^[A-Z]{2}$", .example = "KM", .in_path = true}};
}
struct PutNote {
  static constexpr std::string_view id = "putNote";
  static constexpr Method method = Method::put;
  static constexpr std::string_view path = "/notes/{series}/{id}";
  static constexpr Access access = rights("edit_partnerships");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 201;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = NoteParameters;
  using Body = NoteBody;
  using Answer = Health;
};

struct PutNoteOperation {
  static constexpr auto access = needs(Right::edit_partnerships);
  std::string version;
  Result<Health> operator()(NoteParameters const& asked, NoteBody const& note, Session const& session) const {
    if (note.text == "no") return fail(Errc::refused, session.name + " may not say no", "text");
    return Health{.status = HealthStatus::ok,
                  .version = version + asked.series + std::to_string(asked.id) + note.text +
                             std::string(to_string(note.kind)) + (note.on ? amity::to_string(*note.on) : "")};
  }
};

struct SearchOperation {
  static constexpr auto access = everybody;
  Result<SearchPage> operator()(SearchParameters const& asked) const {
    return SearchPage{.query = asked.q, .results = {}, .next = std::to_string(asked.limit)};
  }
};

struct GiveUpOperation {
  static constexpr auto access = everybody;
  tl::expected<NoContent, fields::Errors> operator()(GiveUpLayoutParameters const&) const { return NoContent{}; }
};

// What is wrong with each of these is why it does not compile.
struct SaysNothingOfAccess {
  Result<SearchPage> operator()(SearchParameters const&) const;
};
struct WantsARight {
  static constexpr auto access = needs(Right::read_office);
  Result<SearchPage> operator()(SearchParameters const&) const;
};
struct AnswersWithAnotherType {
  static constexpr auto access = everybody;
  Result<City> operator()(SearchParameters const&) const;
};
struct TakesOtherParameters {
  static constexpr auto access = everybody;
  Result<SearchPage> operator()(GetCityParameters const&) const;
};
struct NeverRefuses {
  static constexpr auto access = everybody;
  SearchPage operator()(SearchParameters const&) const;
};
struct ForgetsTheSession {
  static constexpr auto access = needs(Right::edit_partnerships);
  Result<Health> operator()(NoteParameters const&, NoteBody const&) const;
};
struct ForgetsARight {
  static constexpr auto access = everybody;
  Result<Health> operator()(NoteParameters const&, NoteBody const&, Session const&) const;
};
static_assert(HandlerOf<SearchOperation, Search, Session>);
static_assert(HandlerOf<PutNoteOperation, PutNote, Session>);
static_assert(HandlerOf<GiveUpOperation, GiveUpLayout, Session>);
static_assert(!HandlerOf<SaysNothingOfAccess, Search, Session>);
static_assert(!HandlerOf<WantsARight, Search, Session>);
static_assert(!HandlerOf<AnswersWithAnotherType, Search, Session>);
static_assert(!HandlerOf<TakesOtherParameters, Search, Session>);
static_assert(!HandlerOf<NeverRefuses, Search, Session>);
static_assert(!HandlerOf<ForgetsTheSession, PutNote, Session>);
static_assert(!HandlerOf<ForgetsARight, PutNote, Session>);

// An operation left out is named, and no other.
using AllButTwo =
    boost::mp11::mp_rename<boost::mp11::mp_set_difference<AllOperations, List<Search, GetCity>>, Registered>;
static_assert(std::same_as<LeftOut<AllButTwo, Registered<Search>>, List<GetCity>>);
static_assert(LeftOut<AllButTwo, Registered<Search>, Registered<GetCity>>::size == 0);

class Operation : public ::testing::Test {
 protected:
  Operation() {
    auto const authorise = [](http::Request const& request, Access const& access) -> tl::expected<Session, Refusal> {
      auto const name = request.header("Authorization");
      if (!name) return tl::unexpected{Refusal{Error{Errc::refused, "nobody is logged in"}}};
      if (*name != access.rights[0]) return tl::unexpected{Refusal{Error{Errc::refused, "the right is missing"}}};
      return Session{"Li"};
    };
    Operations<Session>(router_, authorise)
        .add<Search>(SearchOperation{})
        .add<PutNote>(PutNoteOperation{"v"})
        .add<GiveUpLayout>(GiveUpOperation{});
  }

  http::Response ask(http::Method method, std::string target, std::vector<http::Field> const& fields = {},
                     std::string_view body = {}) {
    http::Request request{.method = method, .target = target, .decoded = http::parse_target(target).value()};
    request.fields = fields;
    request.body = body;
    return router_.answer(std::move(request));
  }
  http::Response put(std::string const& target, std::string_view body, std::string_view type = "application/json") {
    return ask(http::Method::put, target, {{"Authorization", "edit_partnerships"}, {"Content-Type", type}}, body);
  }
  static std::string text(http::Response const& response) {
    return response.body ? std::string(response.body->bytes()) : std::string{};
  }
  static Problem problem(http::Response const& response) { return parse_json<Problem>(text(response)).value(); }

  http::Router router_;
};

TEST_F(Operation, GetsItsParametersAsValuesAndTheContractsDefaults) {
  auto const response = ask(http::Method::get, "/api/v1/search?q=%20kun&country=");
  EXPECT_EQ(response.status, 200U);
  EXPECT_EQ(text(response), R"({"query":"kun","results":[],"next":"20"})");
  EXPECT_EQ(response.cache_policy, http::CachePolicy::until_invalidated);
}

TEST_F(Operation, TellsEveryParameterThatIsWrong) {
  auto const response = ask(http::Method::get, "/api/v1/search?country=china&limit=101&cursor=1&cursor=2&colour=red");
  EXPECT_EQ(response.status, 422U);
  auto const told = problem(response);
  EXPECT_EQ(told.type, "/problems/invalid");
  std::vector<std::string> wrong;
  for (auto const& error : told.errors.value()) wrong.push_back(error.field + " " + error.code);
  EXPECT_EQ(wrong, (std::vector<std::string>{"q missing", "country wrong_pattern", "limit out_of_range",
                                             "cursor duplicate", "colour unknown_field"}));
  EXPECT_EQ(told.errors->at(1).remedy, "such as TH");
  EXPECT_EQ(told.field, "q");
}

// As a form sends a field that was left empty.
TEST_F(Operation, TakesAnEmptyParameterForTheContractsDefault) {
  auto const page = parse_json<SearchPage>(text(ask(http::Method::get, "/api/v1/search?q=kun&limit="))).value();
  EXPECT_EQ(page.next.value_or(""), "20");
}

TEST_F(Operation, NamesAParameterWithADefaultThatIsNearest) {
  auto const wrong = problem(ask(http::Method::get, "/api/v1/search?q=kun&limt=3"));
  EXPECT_EQ(wrong.errors->at(0).code, "unknown_field");
  EXPECT_NE(wrong.errors->at(0).remedy->find("limit"), std::string::npos);
}

TEST_F(Operation, IsNotFoundWhereAPathCannotNameAnything) {
  EXPECT_EQ(put("/notes/KM/0", "{}").status, 404U);
  EXPECT_EQ(put("/notes/KM/one", "{}").status, 404U);
  EXPECT_EQ(put("/notes/KM/99999999999999999999", "{}").status, 404U);
  EXPECT_EQ(put("/notes/km/1", "{}").status, 422U);
}

TEST_F(Operation, GetsItsBodyAsJsonOrAsAForm) {
  EXPECT_EQ(text(put("/notes/KM/7", R"({"text":"hm","on":"1981-11-05"})")),
            R"({"status":"ok","version":"vKM7hmproject1981-11-05"})");
  auto const response = put("/notes/KM/7", "text=hm&kind=sister_city&on=", "application/x-www-form-urlencoded");
  EXPECT_EQ(response.status, 201U);
  EXPECT_EQ(response.cache_policy, http::CachePolicy::no);
  EXPECT_EQ(text(response), R"({"status":"ok","version":"vKM7hmsister_city"})");
}

TEST_F(Operation, RunsInTheClassThatTheContractSays) {
  auto const cost = [](Cost of) { return cost_of(of); };
  EXPECT_EQ(cost(Cost::light), http::Cost::light);
  EXPECT_EQ(cost(Cost::quick), http::Cost::quick);
  EXPECT_EQ(cost(Cost::heavy), http::Cost::heavy);
  EXPECT_EQ(cost(Cost::write), http::Cost::write);
}

TEST_F(Operation, TakesAnEmptyTextWhereTheContractWantsNoCharacter) {
  EXPECT_EQ(text(put("/notes/KM/7", R"({"text":""})")), R"({"status":"ok","version":"vKM7project"})");
  EXPECT_EQ(put("/notes/KM/7", "text=", "application/x-www-form-urlencoded").status, 201U);
  EXPECT_EQ(problem(put("/notes/KM/7", R"({})")).errors->at(0).code, "missing");
}

TEST_F(Operation, TellsEveryMemberOfABodyThatIsWrong) {
  auto const response = put("/notes/KM/7", R"({"text":"too long","on":"1981","kind":"cousin","color":1})");
  EXPECT_EQ(response.status, 422U);
  std::vector<std::string> wrong;
  auto const told = problem(response);
  for (auto const& error : told.errors.value()) wrong.push_back(error.field + " " + error.code);
  EXPECT_EQ(wrong,
            (std::vector<std::string>{"text too_long", "on not_a_day", "kind unknown_word", "color unknown_field"}));
}

TEST_F(Operation, RefusesBodiesOfAnotherKind) {
  EXPECT_EQ(put("/notes/KM/7", "text: hm", "application/yaml").status, 415U);
  EXPECT_EQ(put("/notes/KM/7", "{\"text\":", "application/json").status, 422U);
  EXPECT_EQ(put("/notes/KM/7", "[]", "application/json; charset=utf-8").status, 422U);
}

TEST_F(Operation, AsksWhoItIsBeforeItReadsWhatTheySent) {
  auto const nobody = ask(http::Method::put, "/notes/KM/0", {}, "nonsense");
  EXPECT_EQ(nobody.status, 403U);
  EXPECT_EQ(problem(nobody).detail, "nobody is logged in");
  EXPECT_EQ(ask(http::Method::put, "/notes/KM/1", {{"Authorization", "read_office"}}, "{}").status, 403U);
}

TEST_F(Operation, AnswersItsOwnRefusalAsAProblem) {
  auto const response = put("/notes/KM/7", R"({"text":"no"})");
  EXPECT_EQ(response.status, 403U);
  EXPECT_EQ(problem(response).detail, "Li may not say no");
  EXPECT_EQ(problem(response).errors, std::nullopt);
}

TEST_F(Operation, MayHaveNothingToSay) {
  auto const response = ask(http::Method::del, "/api/v1/plan/layout/questions/spring-2027");
  EXPECT_EQ(response.status, 204U);
  EXPECT_EQ(response.body, nullptr);
}

}  // namespace
}  // namespace amity::contract
