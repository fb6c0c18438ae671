// SPDX-License-Identifier: Apache-2.0
// The files beside the register: history, halls, official figures, targets, policies, consular posts.
#include "interop/office_folder/sql.h"
#include "loader.h"
#include "pavilion/hall.h"

#include <algorithm>
#include <sstream>

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

std::vector<std::string> words_of(std::string_view text) {
  std::string spaced(text);
  std::replace(spaced.begin(), spaced.end(), ';', ' ');
  std::istringstream stream(spaced);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

}  // namespace

Result<void> OfficeLoader::read_history() {
  struct Life {
    CityId city;
    std::vector<partnerships::Move> moves;
    std::vector<std::int64_t> lines;
  };
  std::map<std::string, Life> lives;
  auto done = read("history.csv", Need::optional,
                   {{"partner", "on", "act", "source"}, {"authority", "document", "note_zh", "note_ja", "note_en"}},
                   [&](formats::RowReader& row) {
                     partnerships::Move move;
                     auto const city = partner(row);
                     move.on = row.date("on");
                     row.required("act");
                     auto const act = row.word("act", partnerships::parse_act, "an act of docs/office-data.md");
                     move.authority = std::string(row.text("authority"));
                     move.document = std::string(row.text("document"));
                     move.source = source(row, "source");
                     move.note = row.texts("note");
                     if (!row.ok()) return;
                     if (city == office_.home)
                       return row.refuse("partner", "a city cannot be its own partner", "another city");
                     move.act = *act;
                     auto& life = lives[std::string(row.text("partner"))];
                     life.city = city;
                     life.moves.push_back(std::move(move));
                     life.lines.push_back(row.line());
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
  return read("halls.csv", Need::optional, {{"partner"}, {"zh", "ja", "en"}}, [&](formats::RowReader& row) {
    auto const city = partner(row);
    auto const text = row.texts("");
    if (text.empty()) row.refuse("en", "there is no text in any language", "a text in at least one language");
    if (!row.ok() || !first_time(row, "halls.csv", std::string(row.text("partner")), "partner")) return;
    counted(pavilion::put_hall(transaction_, office_.id, city, text));
  });
}

Result<void> OfficeLoader::read_figures() {
  std::vector<partnerships::OfficialFigure> figures;
  auto done =
      read("figures.csv", Need::optional,
           {{"on", "kind", "count", "source"}, {"region", "count_is", "statement_zh", "statement_ja", "statement_en"}},
           [&](formats::RowReader& row) { take_figure(row, figures); });
  if (done && std::filesystem::exists(folder_ / "figures.csv"))
    counted(partnerships::put_figures(transaction_, office_.id, figures));
  return done;
}

void OfficeLoader::take_figure(formats::RowReader& row, std::vector<partnerships::OfficialFigure>& figures) {
  partnerships::OfficialFigure figure;
  row.required("on");
  auto const on = row.date("on");
  row.required("kind");
  auto const kind = row.word("kind", parse_counted_kind, counted_kinds);
  row.required("count");
  auto const count = row.number<int>("count", 0);
  check_region(row);
  figure.is = row.word("count_is", parse_count_is, "exactly or at_least").value_or(figure.is);
  figure.source = source(row, "source");
  figure.statement = row.texts("statement");
  figure.region = std::string(row.text("region"));
  if (!row.ok()) return;
  figure.on = *on;
  figure.kind = *kind;
  figure.figure = *count;
  figures.push_back(std::move(figure));
}

Result<void> OfficeLoader::read_targets() {
  std::vector<planning::targets::Target> targets;
  auto done = read(
      "targets.csv", Need::optional, {{"by", "kind", "count", "source"}, {"region", "note"}},
      [&](formats::RowReader& row) {
        row.required("by");
        auto const by = row.date("by");
        row.required("kind");
        auto const kind = row.word("kind", parse_counted_kind, counted_kinds);
        row.required("count");
        auto const count = row.number<int>("count", 1);
        check_region(row);
        auto const from = source(row, "source");
        if (!row.ok()) return;
        targets.push_back({*by, *kind, std::string(row.text("region")), *count, from, std::string(row.text("note"))});
      });
  if (done && std::filesystem::exists(folder_ / "targets.csv"))
    counted(planning::targets::put_targets(transaction_, office_.id, targets));
  return done;
}

bool OfficeLoader::is_country(std::string const& code) {
  return transaction_
      .one(sql::is_country, {{"code", code}}, [](db::Row const& found) { return found.get<std::string>(0); })
      .has_value();
}

Result<void> OfficeLoader::read_policies() {
  std::vector<planning::layout::Policy> policies;
  auto done = read("policies.csv", Need::optional, {{"reason", "country", "source"}, {"note"}},
                   [&](formats::RowReader& row) { take_policy(row, policies); });
  if (!done) return done;
  auto const change = planning::layout::put_policies(transaction_, office_.id, policies);
  // A folder without the file has no policies; that it had some is a change of that file.
  if (change != Change::unchanged && !std::filesystem::exists(folder_ / "policies.csv"))
    report_.files.push_back({"policies.csv"});
  counted(change);
  return done;
}

void OfficeLoader::take_policy(formats::RowReader& row, std::vector<planning::layout::Policy>& policies) {
  planning::layout::Policy policy;
  policy.reason = row.required("reason");
  policy.country = row.required("country");
  if (!is_country(policy.country)) row.refuse("country", "no country has this code", "a code of ISO 3166-1 such as TH");
  policy.source = source(row, "source");
  policy.note = std::string(row.text("note"));
  if (!row.ok() || !first_time(row, "policies.csv", policy.country, "country")) return;
  policies.push_back(std::move(policy));
}

Result<void> OfficeLoader::read_posts() {
  std::vector<institutions::ConsularPost> posts;
  auto done = read("posts.csv", Need::optional,
                   {{"type", "source"},
                    {"country", "place", "count", "name_zh", "name_ja", "name_en", "serves", "serves_count", "note"}},
                   [&](formats::RowReader& row) { take_post(row, posts); });
  if (done && std::filesystem::exists(folder_ / "posts.csv"))
    counted(institutions::put_posts(transaction_, office_.id, posts));
  return done;
}

void OfficeLoader::take_post(formats::RowReader& row, std::vector<institutions::ConsularPost>& posts) {
  institutions::ConsularPost post;
  row.required("type");
  auto const sort = row.word("type", institutions::parse_post_sort, "consulate_general or visa_centre");
  post.country = std::string(row.text("country"));
  if (!post.country.empty() && !is_country(post.country))
    row.refuse("country", "no country has this code", "a code of ISO 3166-1 such as TH");
  post.place = std::string(row.text("place"));
  if (!post.place.empty() && !cities_.contains(post.place))
    row.refuse("place", "no accepted row of cities.csv has this slug", "a slug of cities.csv");
  post.name = row.texts("name");
  post.posts = row.number<int>("count", 1).value_or(1);
  post.serves = words_of(row.text("serves"));
  for (auto const& country : post.serves)
    if (!is_country(country))
      row.refuse("serves", "no country has the code \"" + country.substr(0, 40) + "\"",
                 "codes of ISO 3166-1 such as TH, separated by ;");
  post.serves_count = row.number<int>("serves_count", 1);
  post.source = source(row, "source");
  post.note = std::string(row.text("note"));
  if (!row.ok()) return;
  post.sort = *sort;
  posts.push_back(std::move(post));
}

}  // namespace amity::interop::office_folder
