// SPDX-License-Identifier: Apache-2.0
// The verbs that ask: search, circle, doctor.
#include "atlas/fold.h"
#include "checks.h"
#include "contract/json_value.h"
#include "document_keeping.h"
#include "look_up.h"
#include "partnerships/web/documents.h"
#include "people_command.h"
#include "verbs.h"

#include <boost/json/serialize.hpp>

#include <iostream>

namespace amity::app {
namespace json = boost::json;

std::string shown(snapshot::World const& world, atlas::City const& city) {
  auto const* country = world.atlas.country(city.country);
  auto const where = country != nullptr ? std::string(choose(country->names, "en").text) : std::string(city.country);
  return std::string(world.atlas.name_in(city, "en").text) + ", " + where + " (" + to_string(atlas::public_id(city)) +
         ")";
}

std::vector<std::string> nearest(snapshot::World const& world, std::string const& text) {
  std::vector<std::string> names;
  auto const hits = world.search.query(text, {.limit = 5});
  if (!hits) return names;
  for (auto const& hit : *hits) names.push_back(shown(world, *world.atlas.city(hit.city)));
  return names;
}

// An id, a slug, or a name that only one city has, or only one city with partnerships.
Result<atlas::City const*> find_city(snapshot::World const& world, std::string const& text) {
  if (auto const* city = world.city(text)) return city;
  auto const folded = atlas::fold(text);
  auto const named = folded ? world.atlas.named(*folded) : std::vector<atlas::City const*>{};
  if (named.size() == 1) return named.front();
  std::vector<atlas::City const*> tied;
  for (auto const* city : named)
    if (!world.reg.of(city->id).empty()) tied.push_back(city);
  if (tied.size() == 1) return tied.front();
  if (named.empty()) return fail(Errc::not_found, "no city is called \"" + text + "\"", "city");
  return fail(Errc::ambiguous, std::to_string(named.size()) + " cities are called \"" + text + "\"", "city",
              "an id such as Q182852");
}

int tell(Error const& error, std::vector<std::string> const& near, Output output) {
  if (output == Output::json) {
    json::array names;
    for (auto const& name : near) names.emplace_back(name);
    std::cout << json::serialize(json::object{{"error", error.message},
                                              {"field", error.field},
                                              {"accepted", error.remedy},
                                              {"nearest", std::move(names)}})
              << '\n';
  } else {
    complain(error);
    for (auto const& name : near) std::cerr << "       nearest: " << name << '\n';
  }
  return answer_is_no;
}

namespace {

std::string range_text(partnerships::Range const& range) {
  return range.at_least == range.at_most
             ? std::to_string(range.at_least)
             : "at least " + std::to_string(range.at_least) + ", at most " + std::to_string(range.at_most);
}

void print_circle(snapshot::World const& world, partnerships::Circle const& circle) {
  std::cout << shown(world, *circle.home) << ", as of " << to_string(circle.as_of) << ": "
            << range_text(circle.counts.partners) << " partners in " << range_text(circle.counts.countries)
            << " countries\n";
  for (auto const& [kind, range] : circle.counts.by_kind)
    std::cout << "  " << partnerships::to_string(kind) << ": " << range_text(range) << '\n';
  for (auto const& partner : circle.partners) {
    auto const& r = partner.partnership->resolution;
    std::string since = r.signed_on ? to_string(*r.signed_on) : "date not known";
    if (!r.signed_on && r.known_by) since += ", known by " + to_string(*r.known_by);
    std::string remark;
    if (partner.in_force == Truth::unknown) remark = r.doubtful ? "  doubtful" : "  not known whether in force";
    if (partner.in_force == Truth::no) remark = "  " + std::string(partnerships::to_string(partner.stage));
    std::cout << "  " << shown(world, *partner.city) << "  " << partnerships::to_string(r.kind) << "  " << since
              << remark << '\n';
  }
}

}  // namespace

int search(DataLocation const& place, SearchOptions const& options, Output output) {
  auto database = open_database(place, Missing::refuse);
  if (!database) return cannot;
  auto const world = snapshot::World::load(*database);
  auto const hits = world->search.query(options.text, {options.country, static_cast<std::size_t>(options.limit)});
  if (!hits) return tell(hits.error(), {}, output);
  if (output == Output::json) {
    auto const results = contract::json_value(atlas::web::search_results(*world, *hits));
    std::cout << json::serialize(json::object{{"query", options.text}, {"results", results}}) << '\n';
  } else {
    for (auto const& hit : *hits) std::cout << shown(*world, *world->atlas.city(hit.city)) << "  " << hit.name << '\n';
    if (hits->empty()) std::cerr << "amity: nothing is called \"" << options.text << "\"\n";
  }
  return hits->empty() ? answer_is_no : done;
}

int circle(DataLocation const& place, CircleOptions const& options, Output output) {
  using List = partnerships::CircleQuestion::List;
  partnerships::CircleQuestion question;
  question.region = options.region;
  question.list = options.whole_life ? List::whole_life : List::on_that_day;
  if (!options.as_of.empty()) {
    auto const day = parse_day(options.as_of);
    if (!day) {
      complain({Errc::invalid, "--as-of: " + day.error().message, "as_of",
                "a day of the Gregorian calendar such as 1999-12-31"});
      return cannot;
    }
    question.as_of = *day;
  }
  if (!options.kind.empty()) {
    question.kind = partnerships::parse_kind(options.kind);
    if (!question.kind) {
      complain({Errc::invalid, "--kind: \"" + options.kind + "\" is not a kind of partnership", "kind",
                "sister_city, friendly_exchange, project or unspecified"});
      return cannot;
    }
  }
  auto database = open_database(place, Missing::refuse);
  if (!database) return cannot;
  auto const world = snapshot::World::load(*database);
  auto const city = find_city(*world, options.city);
  if (!city) return tell(city.error(), nearest(*world, options.city), output);
  auto const* office = world->office_of((*city)->id);
  auto const today = snapshot::day_at(system_clock(), office != nullptr ? office->timezone : "UTC");
  if (options.as_of.empty()) question.as_of = today;
  if (output == Output::json) {
    auto const document = partnerships::web::circle_document(*world, **city, {question, today});
    if (!document) return tell(document.error(), {}, output);
    std::cout << contract::json_text(*document) << '\n';
    return done;
  }
  auto const seen = partnerships::circle_of(world->reg, world->atlas, **city, question);
  if (!seen) return tell(seen.error(), {}, output);
  print_circle(*world, *seen);
  return done;
}

namespace {

std::int64_t in_minutes(std::chrono::milliseconds span) {
  return std::chrono::floor<std::chrono::minutes>(span).count();
}

json::object mail_waiting(mail::Figures const& figures) {
  return {{"waiting", figures.waiting},
          {"oldest_minutes", figures.oldest ? json::value(in_minutes(*figures.oldest)) : json::value()},
          {"returned", figures.returned}};
}

json::object papers_found(PapersHealth const& papers) {
  json::array notes;
  for (auto const& note : papers.notes) notes.emplace_back(note);
  return {{"standard", papers.standard.empty() ? json::value() : json::value(papers.standard)},
          {"trouble", papers.trouble},
          {"notes", std::move(notes)}};
}

json::object documents_document(files::StoreFindings const& store, std::vector<files::HelperProgram> const& missing) {
  json::array helpers;
  for (auto const& helper : missing) helpers.emplace_back(helper.name);
  return {{"files", store.documents}, {"unnamed", store.unnamed}, {"missing_helpers", std::move(helpers)}};
}

}  // namespace

int doctor(DataLocation const& place, DocumentTexts const& documents, PapersOptions const& options,
           ServedAt const& reached, Output output) {
  auto database = open_database(place, Missing::refuse);
  if (!database) return cannot;
  auto const keys = open_keys(place);
  if (!keys) {
    complain(keys.error());
    return cannot;
  }
  auto found = examine(*database);
  if (found.is_readable) examine_keys(*database, *keys, found);
  auto const papers = look_at_papers(options);
  auto const kept = found.is_readable ? look_at_documents(*database, documents, place)
                                      : Result<files::StoreFindings>{files::StoreFindings{}};
  if (!kept) found.troubles.push_back("documents: " + kept.error().message);
  auto const store = kept.value_or(files::StoreFindings{});
  for (auto const& trouble : store.troubles) found.troubles.push_back("documents: " + trouble);
  auto const missing = files::missing_helpers();
  auto const warning = plain_http_warning(reached);
  if (output == Output::json) {
    json::array lines;
    for (auto const& trouble : found.troubles) lines.emplace_back(trouble);
    json::array unlisted;
    for (auto const& year : found.unlisted) unlisted.emplace_back(year);
    json::array nameless;
    for (auto const& line : found.nameless) nameless.emplace_back(line);
    json::array rules;
    for (auto const& rule : found.rules) rules.emplace_back(rule);
    std::cout << json::serialize(json::object{
                     {"database", database->describe()},
                     {"journal_lines", found.journal_lines},
                     {"cities", found.cities},
                     {"partnerships", found.partnerships},
                     {"mail", mail_waiting(found.mail)},
                     {"papers", papers_found(papers)},
                     {"documents", documents_document(store, missing)},
                     {"calendars", std::move(unlisted)},
                     {"short_names", std::move(nameless)},
                     {"rules", std::move(rules)},
                     {"not_gone", json::object{{"keys", found.not_gone.keys}, {"marks", found.not_gone.marks}}},
                     {"warning", warning.empty() ? json::value() : json::value(warning)},
                     {"troubles", std::move(lines)}})
              << '\n';
  } else {
    std::cout << database->describe() << ": " << found.journal_lines << " journal lines, " << found.cities
              << " cities, " << found.partnerships << " partnerships\n";
    if (found.mail.oldest)
      std::cout << "  " << found.mail.waiting << " mails wait to be sent, the first for "
                << in_minutes(*found.mail.oldest) << " minutes\n";
    if (found.mail.returned > 0)
      std::cout << "  " << found.mail.returned
                << " mails came back within the last 30 days: amity mail list --returned\n";
    std::cout << "  "
              << (papers.trouble.empty() ? "papers can be set as PDF (" + papers.standard + ")" : papers.trouble)
              << '\n';
    for (auto const& note : papers.notes) std::cout << "  papers: " << note << '\n';
    if (store.documents > 0) std::cout << "  " << store.documents << " files of documents\n";
    if (store.unnamed > 0)
      std::cout << "  " << store.unnamed << " files that no document names; they are cleared away after a day\n";
    for (auto const& helper : missing)
      std::cout << "  " << helper.name << " is not here (package " << helper.package << "): " << helper.without << '\n';
    for (auto const& year : found.unlisted) std::cout << "  calendar: " << year << '\n';
    for (auto const& line : found.nameless) std::cout << "  short names: " << line << '\n';
    for (auto const& rule : found.rules) std::cout << "  rule that cannot do what it says: " << rule << '\n';
    auto const is_gone = found.not_gone == people::NotGone{};
    if (!is_gone)
      std::cout << "  " << found.not_gone.keys << " keys of what was erased are still there, and "
                << found.not_gone.marks
                << " persons who were erased have no mark; a server's start or `amity retention --apply` ends both\n";
    if (!warning.empty()) std::cout << "  " << warning << '\n';
    for (auto const& trouble : found.troubles) std::cout << "  " << trouble << '\n';
    std::cout << (found.troubles.empty()
                      ? is_gone ? "All is whole.\n" : "All is whole; not all that was erased is gone.\n"
                      : std::to_string(found.troubles.size()) + " troubles.\n");
  }
  return found.troubles.empty() ? done : answer_is_no;
}

}  // namespace amity::app
