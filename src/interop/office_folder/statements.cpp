// SPDX-License-Identifier: Apache-2.0
// The files beside the register: history, halls, official figures, targets, policies, consular posts.
#include "interop/office_folder/sql.h"
#include "loader.h"
#include "pavilion/hall.h"

#include <filesystem>

namespace amity::interop::office_folder {
namespace {

using partnerships::Change;

constexpr std::string_view counted_kinds = "sister_city, friendly_exchange, project, all, countries or continents";

std::optional<std::string> parse_counted_kind(std::string_view word) {
  for (auto const known : {"sister_city", "friendly_exchange", "project", "all", "countries", "continents"})
    if (word == known) return std::string(word);
  return std::nullopt;
}

std::optional<partnerships::OfficialFigure::Is> parse_count_is(std::string_view word) {
  using Is = partnerships::OfficialFigure::Is;
  if (word == "exactly") return Is::exactly;
  if (word == "at_least") return Is::at_least;
  return std::nullopt;
}

constexpr fields::LocalTextRules long_texts{.most = formats::long_text.most, .lines = fields::Lines::many};

}  // namespace

Result<void> OfficeLoader::read_history() {
  struct Life {
    CityId city;
    std::vector<partnerships::Move> moves;
    std::vector<std::int64_t> lines;
  };
  std::map<std::string, Life> lives;
  auto done =
      read("history.csv", Need::optional,
           {{"partner", "on", "act", "source"}, {"authority", "document", "note_zh", "note_ja", "note_en"}},
           [&](fields::Reader& in) {
             partnerships::Move move;
             auto const city = partner(in);
             move.on = in.optional<PartialDate>("on");
             move.act = in.required<partnerships::Act>("act", partnerships::parse_act, "an act of docs/office-data.md");
             move.authority = formats::text(in, "authority");
             move.document = formats::text(in, "document");
             move.source = source(in, "source");
             move.note = in.texts("note", long_texts);
             if (in.ok("partner") && city == office_.home)
               in.refuse("partner", Error{Errc::invalid, "a city cannot be its own partner", {}, "another city"});
             if (in.failed()) return;
             auto& life = lives[formats::text(in, "partner")];
             life.city = city;
             life.moves.push_back(std::move(move));
             life.lines.push_back(in.line());
           });
  if (!done) return done;
  for (auto const& [slug, life] : lives) put_moves_of(slug, life.moves, life.lines);
  return {};
}

void OfficeLoader::put_moves_of(std::string const& slug, std::vector<partnerships::Move> const& moves,
                                std::vector<std::int64_t> const& lines) {
  auto const refuse_all = [&](Error const& error, std::int64_t line) {
    auto& file = report_.files.back();
    auto const n = static_cast<std::int64_t>(moves.size());
    file.accepted -= n;
    file.refused += n;
    report_.refused.push_back({"history.csv", line, "act", slug,
                               error.message + "; the whole history of \"" + slug + "\" is left as it was",
                               error.remedy});
  };
  // Before the pair is made: what is refused leaves nothing behind.
  if (auto const checked = partnerships::check_life(moves); !checked)
    return refuse_all(checked.error(), lines.at(std::stoul(checked.error().field)));
  auto const pair = partnerships::put_partnership(transaction_, office_.home, cities_.at(slug));
  if (!pair) return refuse_all(pair.error(), lines.front());
  auto const put = partnerships::put_moves(transaction_, office_.id, pair->id, moves);
  if (!put) return refuse_all(put.error(), lines.at(std::stoul(put.error().field)));
  if (*put != Change::unchanged) report_.files.back().changed += static_cast<std::int64_t>(moves.size());
}

Result<void> OfficeLoader::read_halls() {
  return read("halls.csv", Need::optional, {{"partner"}, {"zh", "ja", "en"}}, [&](fields::Reader& in) {
    auto const city = partner(in);
    auto const hall = in.texts("", long_texts);
    if (hall.empty())
      in.refuse("en", Error{Errc::invalid, "there is no text in any language", {}, "a text in at least one language"});
    if (in.failed() || !first_time(in, "halls.csv", formats::text(in, "partner"), "partner")) return;
    counted(pavilion::put_hall(transaction_, office_.id, city, hall));
  });
}

Result<void> OfficeLoader::read_figures() {
  std::vector<partnerships::OfficialFigure> figures;
  auto done =
      read("figures.csv", Need::optional,
           {{"on", "kind", "count", "source"}, {"region", "count_is", "statement_zh", "statement_ja", "statement_en"}},
           [&](fields::Reader& in) { take_figure(in, figures); });
  if (done && std::filesystem::exists(folder_ / "figures.csv"))
    counted(partnerships::put_figures(transaction_, office_.id, figures));
  return done;
}

void OfficeLoader::take_figure(fields::Reader& in, std::vector<partnerships::OfficialFigure>& figures) {
  partnerships::OfficialFigure figure;
  figure.on = in.required<PartialDate>("on");
  figure.kind = in.required<std::string>("kind", parse_counted_kind, counted_kinds);
  figure.figure = in.required<int>("count", {.least = 0});
  figure.region = region(in);
  figure.is = in.optional<partnerships::OfficialFigure::Is>("count_is", parse_count_is, "exactly or at_least")
                  .value_or(figure.is);
  figure.source = source(in, "source");
  figure.statement = in.texts("statement", long_texts);
  if (!in.failed()) figures.push_back(std::move(figure));
}

Result<void> OfficeLoader::read_targets() {
  std::vector<planning::targets::Target> targets;
  auto done = read(
      "targets.csv", Need::optional, {{"by", "kind", "count", "source"}, {"region", "note"}}, [&](fields::Reader& in) {
        planning::targets::Target target{in.required<PartialDate>("by"),
                                         in.required<std::string>("kind", parse_counted_kind, counted_kinds),
                                         region(in),
                                         in.required<int>("count", {.least = 1}),
                                         source(in, "source"),
                                         formats::text(in, "note")};
        if (!in.failed()) targets.push_back(std::move(target));
      });
  if (done && std::filesystem::exists(folder_ / "targets.csv"))
    counted(planning::targets::put_targets(transaction_, office_.id, targets));
  return done;
}

Result<std::string> OfficeLoader::country(std::string_view code) {
  auto const found =
      transaction_.one(sql::is_country, {{"code", code}}, [](db::Row const& row) { return row.get<std::string>(0); });
  if (found) return std::string(code);
  return fail(Errc::not_found, "no country has the code \"" + std::string(code.substr(0, 40)) + "\"", {},
              "a code of ISO 3166-1 such as TH");
}

Result<void> OfficeLoader::read_policies() {
  std::vector<planning::layout::Policy> policies;
  auto done = read("policies.csv", Need::optional, {{"reason", "country", "source"}, {"note"}},
                   [&](fields::Reader& in) { take_policy(in, policies); });
  if (!done) return done;
  auto const change = planning::layout::put_policies(transaction_, office_.id, policies);
  // A folder without the file has no policies; that it had some is a change of that file.
  if (change != Change::unchanged && !std::filesystem::exists(folder_ / "policies.csv"))
    report_.files.push_back({"policies.csv"});
  counted(change);
  return done;
}

void OfficeLoader::take_policy(fields::Reader& in, std::vector<planning::layout::Policy>& policies) {
  auto const country_of = [&](std::string_view code) { return country(code); };
  planning::layout::Policy policy;
  policy.reason = in.required<std::string>("reason");
  policy.country = in.required<std::string>("country", country_of, "");
  policy.source = source(in, "source");
  policy.note = formats::text(in, "note");
  if (in.failed() || !first_time(in, "policies.csv", policy.country, "country")) return;
  policies.push_back(std::move(policy));
}

Result<void> OfficeLoader::read_posts() {
  std::vector<institutions::ConsularPost> posts;
  auto done = read("posts.csv", Need::optional,
                   {{"type", "source"},
                    {"country", "place", "count", "name_zh", "name_ja", "name_en", "serves", "serves_count", "note"}},
                   [&](fields::Reader& in) { take_post(in, posts); });
  if (done && std::filesystem::exists(folder_ / "posts.csv"))
    counted(institutions::put_posts(transaction_, office_.id, posts));
  return done;
}

void OfficeLoader::take_post(fields::Reader& in, std::vector<institutions::ConsularPost>& posts) {
  auto const country_of = [&](std::string_view code) { return country(code); };
  auto const place_of = [&](std::string_view slug) -> Result<std::string> {
    if (cities_.contains(std::string(slug))) return std::string(slug);
    return fail(Errc::not_found, "no accepted row of cities.csv has this slug", {}, "a slug of cities.csv");
  };
  institutions::ConsularPost post;
  post.sort = in.required<institutions::ConsularPost::Sort>("type", institutions::parse_post_sort,
                                                            "consulate_general or visa_centre");
  post.country = in.optional<std::string>("country", country_of, "").value_or("");
  post.place = in.optional<std::string>("place", place_of, "").value_or("");
  post.name = in.texts("name", long_texts);
  post.posts = in.optional<int>("count", {.least = 1}).value_or(1);
  post.serves = in.list<std::string>("serves", country_of, "");
  post.serves_count = in.optional<int>("serves_count", {.least = 1});
  post.source = source(in, "source");
  post.note = formats::text(in, "note");
  if (!in.failed()) posts.push_back(std::move(post));
}

}  // namespace amity::interop::office_folder
