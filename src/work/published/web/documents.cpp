// SPDX-License-Identifier: Apache-2.0
#include "work/published/web/documents.h"

#include "atlas/web/documents.h"
#include "folding/folded.h"
#include "server/contract_values.h"
#include "server/parameters.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <set>
#include <span>
#include <sstream>
#include <tuple>

namespace amity::work::published::web {
namespace {

// A letter, and whose it is.
struct OfOffice {
  partnerships::Office const* office{};
  Public<PublishedLetter> const* letter{};
};

contract::Nullable<contract::CityBrief> city_or_null(snapshot::World const& world, std::optional<CityId> const& id) {
  auto const* city = id ? world.atlas.city(*id) : nullptr;
  if (city == nullptr) return std::nullopt;
  return atlas::web::city_brief(world, *city);
}

// What is asked for, with the cities and offices found.
struct Question {
  partnerships::Office const* office{};
  atlas::City const* partner{};
  std::optional<std::int64_t> year{};
  std::optional<Direction> direction{};
  std::vector<std::string> words{};  // folded
};

std::vector<std::string> words_of(std::string_view typed) {
  std::istringstream parts{folding::folded(typed)};
  return {std::istream_iterator<std::string>{parts}, std::istream_iterator<std::string>{}};
}

bool fits(Question const& question, PublishedLetter const& letter, std::string_view found_by) {
  if (question.partner != nullptr && letter.partner != question.partner->id) return false;
  if (question.year && letter.year != *question.year) return false;
  if (question.direction && letter.direction != *question.direction) return false;
  return std::ranges::all_of(question.words,
                             [&](std::string const& word) { return found_by.find(word) != std::string_view::npos; });
}

Result<Question> question_in(snapshot::World const& world, contract::ListPublicLettersParameters const& asked) {
  Question question;
  if (asked.office && !asked.office->empty()) {
    for (auto const& office : world.reg.offices())
      if (office.slug == *asked.office) question.office = &office;
    if (question.office == nullptr)
      return fail(Errc::not_found, "no office here has the slug \"" + server::shortened(*asked.office) + "\"",
                  "office");
  }
  if (asked.partner && !asked.partner->empty()) {
    auto const city = server::city_asked(world, *asked.partner, "partner");
    if (!city) return Failure{city.error()};
    question.partner = *city;
  }
  question.year = asked.year;
  if (asked.direction) question.direction = parse_direction(contract::to_string(*asked.direction));
  if (asked.q) question.words = words_of(*asked.q);
  return question;
}

void put_newest_first(std::vector<OfOffice>& letters) {
  std::ranges::stable_sort(letters, std::greater{}, [](OfOffice const& one) {
    auto const& letter = publish(*one.letter);
    return std::tuple{letter.year, letter.on.value_or(Day{})};
  });
}

}  // namespace

std::string public_id(partnerships::Office const& office, PublicCopyId id) {
  return office.slug + "-" + std::to_string(id.value);
}

contract::PublicLetterBrief letter_brief(snapshot::World const& world, partnerships::Office const& office,
                                         Public<PublishedLetter> const& shown) {
  auto const& letter = publish(shown);
  contract::PublicLetterBrief brief;
  brief.id = public_id(office, letter.id);
  brief.office = office.slug;
  brief.office_name = office.name;
  brief.joint_with = letter.joint_with;
  brief.language = contract::parse<contract::Language>(letter.language).value();
  brief.direction = contract::parse<contract::LetterDirection>(to_string(letter.direction)).value();
  brief.number = letter.number;
  brief.year = letter.year;
  brief.on = letter.on;
  brief.partner = city_or_null(world, letter.partner);
  brief.title = letter.texts.title;
  brief.published = letter.published_on;
  return brief;
}

std::vector<contract::PublicLetterBrief> letters_about(snapshot::World const& world, partnerships::Office const& office,
                                                       CityId partner) {
  std::vector<contract::PublicLetterBrief> found;
  for (auto const& letter : world.letters.at(office.id).published)
    if (publish(letter).partner == partner) found.push_back(letter_brief(world, office, letter));
  return found;
}

Result<contract::PublicLetterPage> letters_page(snapshot::World const& world,
                                                contract::ListPublicLettersParameters const& asked) {
  auto const question = question_in(world, asked);
  if (!question) return Failure{question.error()};
  auto const part = server::part_asked(asked.limit, asked.cursor);
  if (!part) return Failure{part.error()};
  std::set<std::int64_t, std::greater<>> years;
  std::set<CityId> partners;
  std::vector<OfOffice> found;
  for (auto const& office : world.reg.offices()) {
    if (question->office != nullptr && question->office != &office) continue;
    auto const& letters = world.letters.at(office.id);
    for (std::size_t at = 0; at < letters.published.size(); ++at) {
      auto const& letter = publish(letters.published.at(at));
      years.insert(letter.year);
      if (letter.partner) partners.insert(*letter.partner);
      if (fits(*question, letter, letters.found_by.at(at))) found.push_back({&office, &letters.published.at(at)});
    }
  }
  put_newest_first(found);
  contract::PublicLetterPage page;
  page.total = server::count(found.size());
  auto const first = std::min(part->first, found.size());
  for (auto const& [office, letter] : std::span(found).subspan(first, std::min(part->limit, found.size() - first)))
    page.letters.push_back(letter_brief(world, *office, *letter));
  if (part->first + part->limit < found.size()) page.next = std::to_string(part->first + part->limit);
  page.years.assign(years.begin(), years.end());
  for (auto const id : partners)
    if (auto brief = city_or_null(world, id)) page.partners.push_back(*std::move(brief));
  return page;
}

std::optional<FoundLetter> found_letter(snapshot::World const& world, std::string_view id) {
  auto const dash = id.rfind('-');
  if (dash == std::string_view::npos) return std::nullopt;
  auto const digits = id.substr(dash + 1);
  PublicCopyId copy{};
  auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), copy.value);
  if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  for (auto const& office : world.reg.offices()) {
    // As it is written, so that each letter has one address.
    if (public_id(office, copy) != id) continue;
    auto const& all = world.letters.at(office.id);
    for (auto const& shown : all.published) {
      auto const& letter = publish(shown);
      if (letter.id != copy) continue;
      auto document = server::extended<contract::PublicLetter>(letter_brief(world, office, shown));
      document.body = letter.texts.body;
      return FoundLetter{std::move(document), std::nullopt};
    }
    for (auto const& withdrawn : all.withdrawn)
      if (publish(withdrawn).id == copy) return FoundLetter{std::nullopt, publish(withdrawn).withdrawn_on};
  }
  return std::nullopt;
}

}  // namespace amity::work::published::web
