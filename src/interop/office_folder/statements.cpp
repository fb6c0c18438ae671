// SPDX-License-Identifier: Apache-2.0
// The files beside the register: history, halls, official figures, targets, policies, consular posts.
#include "interop/office_folder/sql.h"
#include "loader.h"
#include "pavilion/hall.h"

#include <filesystem>

namespace amity::interop::office_folder {
namespace {

using partnerships::Change;

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
  auto figure = curation::read_figure(in, references());
  if (!in.failed()) figures.push_back(std::move(figure));
}

Result<void> OfficeLoader::read_targets() {
  std::vector<planning::targets::Target> targets;
  auto done = read("targets.csv", Need::optional, {{"by", "kind", "count", "source"}, {"region", "note"}},
                   [&](fields::Reader& in) {
                     auto target = curation::read_target(in, references());
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
  auto policy = curation::read_policy(in, references());
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
  auto post = curation::read_post(in, references());
  if (!in.failed()) posts.push_back(std::move(post));
}

}  // namespace amity::interop::office_folder
