// SPDX-License-Identifier: Apache-2.0
// Brings the tables to what a file of the register says. What an office that is here keeps itself stays as it is; of
// the world's sources the later reading counts.
#include "atlas/put_cities.h"
#include "partnerships/record.h"
#include "partnerships/register.h"
#include "partnerships/upsert_assertions.h"
#include "register_cities.h"
#include "register_content.h"

#include <algorithm>
#include <map>
#include <set>

namespace amity::interop::lists {
namespace {

using partnerships::Change;
using partnerships::ListedTie;
using partnerships::Register;
using partnerships::Side;

Side other_side(Side side) {
  if (side == Side::a) return Side::b;
  return side == Side::b ? Side::a : side;
}

bool earlier(std::optional<PartialDate> const& a, std::optional<PartialDate> const& b) {
  return b && (!a || before(*a, *b) == Truth::yes);
}

// A life of the file: one office, one pair of cities.
using LifeKey = std::tuple<std::string, std::int64_t, std::int64_t>;

class RegisterStore {
 public:
  RegisterStore(db::Transaction& transaction, RegisterContent content)
      : transaction_(transaction), content_(std::move(content)) {}

  Result<reconciliation::WorldReport> store() {
    transaction_.lock("atlas");
    transaction_.lock("import/office");
    reg_.emplace(Register::load(transaction_));
    report_.format = content_.format;
    report_.read = content_.read;
    auto const cities = place_cities(transaction_, content_);
    city_of_ = cities.city_of;
    report_.new_cities = cities.created;
    report_.changed += cities.created + cities.changed;
    for (auto const& office : content_.offices) place_office(office);
    source_of_.resize(content_.sources.size());
    for (std::size_t i = 0; i < content_.sources.size(); ++i) place_source(i);
    if (auto const put = put_assertions(); !put) return Failure{put.error()};
    put_lives();
    report_.refused = content_.refused;
    report_.refused_told = content_.refused;
    report_.accepted = report_.read - report_.refused;
    report_.refusals = std::move(content_.refusals);
    return std::move(report_);
  }

 private:
  struct PlacedSource {
    OfficeId office{};
    SourceId id{};  // 0: not taken, for `why`
    enum class How {
      taken,
      kept_here,   // by an office of this instance: its word stands
      read_later,  // the list was read here later than the file has it: only what is missing is taken
      not_taken
    } how{How::not_taken};
    std::string why;
  };

  void refuse(ContentPlace const& at, std::string field, std::string_view value, std::string why,
              std::string accepted) {
    ++content_.refused;
    content_.refusals.push_back(
        {at.file, at.line, std::move(field), std::string(value.substr(0, 80)), std::move(why), std::move(accepted)});
  }

  void place_office(ContentOffice const& named) {
    auto const home = city_of_[named.home];
    if (home.value == 0) {
      refuse(named.at, "home", named.office.slug, "its home city could not be taken", "a city of a known country");
      return;
    }
    if (auto const* here = reg_->office(named.office.slug); here != nullptr) {
      office_of_[named.office.slug] = {here->id, true};
      return;
    }
    auto office = named.office;
    office.home = home;
    auto const put = partnerships::put_office(transaction_, office);
    if (!put) {
      refuse(named.at, put.error().field, named.office.slug, put.error().message, put.error().remedy);
      return;
    }
    ++report_.changed;
    office_of_[office.slug] = {put->id, false};
  }

  partnerships::Source const* stored_source(OfficeId office, std::string const& key) {
    auto [at, fresh] = stored_.try_emplace(office);
    if (fresh)
      for (auto& source : partnerships::sources_of(transaction_, office)) at->second.emplace(source.key, source);
    auto const found = at->second.find(key);
    return found == at->second.end() ? nullptr : &found->second;
  }

  void place_source(std::size_t i) {
    auto& placed = source_of_[i];
    auto const& named = content_.sources[i];
    auto source = named.source;
    auto kept_by_office = false;
    if (!named.office.empty()) {
      auto office = office_of_.find(named.office);
      if (office == office_of_.end())
        if (auto const* here = reg_->office(named.office); here != nullptr)
          office = office_of_.emplace(named.office, std::pair{here->id, true}).first;
      if (office == office_of_.end()) {
        placed.why = "there is no office \"" + named.office + "\" here";
        return;
      }
      source.office = office->second.first;
      kept_by_office = office->second.second;
    }
    placed.office = source.office;
    auto const* here = stored_source(source.office, source.key);
    if (here != nullptr && (kept_by_office || !earlier(here->retrieved, source.retrieved))) {
      placed.id = here->id;
      placed.how = kept_by_office                               ? PlacedSource::How::kept_here
                   : earlier(source.retrieved, here->retrieved) ? PlacedSource::How::read_later
                                                                : PlacedSource::How::taken;
      return;
    }
    if (kept_by_office) {
      placed.how = PlacedSource::How::kept_here;
      return;
    }
    auto const put = partnerships::put_source(transaction_, source);
    if (!put) {
      placed.why = put.error().message;
      return;
    }
    report_.changed += put->change == Change::unchanged ? 0 : 1;
    placed.id = put->id;
    placed.how = PlacedSource::How::taken;
  }

  // The two cities as the tables order them; nothing (and a refusal) where they cannot be a pair.
  std::optional<std::pair<CityId, CityId>> pair_of(ContentPlace const& at, std::uint32_t a, std::uint32_t b) {
    auto const one = city_of_[a];
    auto const other = city_of_[b];
    if (one.value == 0 || other.value == 0) {
      auto const& missing = content_.cities[one.value == 0 ? a : b];
      refuse(at, one.value == 0 ? "a" : "b", missing.id, "this city could not be taken", "a city of a known country");
      return std::nullopt;
    }
    if (one == other) {
      refuse(at, "b", content_.cities[b].id, "both ends are one place here", "two different cities");
      return std::nullopt;
    }
    return std::pair{std::min(one, other), std::max(one, other)};
  }

  partnerships::Partnership const* partnership_of(std::pair<CityId, CityId> const& pair) const {
    for (auto const at : reg_->of(pair.first)) {
      auto const& partnership = reg_->partnerships()[at];
      if (partnership.a == pair.first && partnership.b == pair.second) return &partnership;
    }
    return nullptr;
  }

  partnerships::Assertion const* said_here(std::pair<CityId, CityId> const& pair, PlacedSource const& source) const {
    auto const* partnership = partnership_of(pair);
    if (partnership == nullptr || source.id.value == 0) return nullptr;
    for (auto const& said : reg_->assertions(*partnership))
      if (said.office == source.office && said.source == source.id) return &said;
    return nullptr;
  }

  void take(ContentAssertion const& named) {
    auto const& source = source_of_[named.source];
    auto const& key = content_.sources[named.source].source.key;
    if (source.how == PlacedSource::How::not_taken)
      return refuse(named.at, "source", key, source.why,
                    "the office imported first (amity import office), or the folder "
                    "with all tables");
    auto const pair = pair_of(named.at, named.a, named.b);
    if (!pair) return;
    auto says = named.says;
    says.source = source.id;
    if (city_of_[named.b] < city_of_[named.a]) says.said_by = other_side(says.said_by);
    if (!taken_.emplace(pair->first.value, pair->second.value, named.source).second)
      return refuse(named.at, "source", key, "this source speaks of this pair in the file already", "one row for both");
    auto const* here = said_here(*pair, source);
    if (source.how == PlacedSource::How::kept_here) {
      if (here != nullptr) {
        says.office = here->office;
        says.id = here->id;
        says.partnership = here->partnership;
      }
      if (here == nullptr || says != *here)
        refuse(named.at, "office", content_.sources[named.source].office,
               "this office keeps its own records here, and they say otherwise", "amity import office");
      return;
    }
    if (source.how == PlacedSource::How::read_later && here != nullptr) return;
    ties_[source.office].push_back({pair->first, pair->second, std::move(says)});
  }

  Result<void> put_assertions() {
    for (auto const& named : content_.assertions) take(named);
    for (auto const& [office, ties] : ties_) {
      partnerships::SeenAssertions said;
      auto const put = partnerships::upsert_assertions(transaction_, office, ties, {}, {}, said);
      if (!put) return Failure{put.error()};
      report_.new_partnerships += put->new_partnerships;
      report_.changed += put->new_partnerships + put->created + put->changed;
    }
    return {};
  }

  void put_lives() {
    std::map<LifeKey, std::vector<std::size_t>> lives;
    for (std::size_t i = 0; i < content_.moves.size(); ++i) {
      auto const& named = content_.moves[i];
      auto const pair = pair_of(named.at, named.a, named.b);
      if (pair) lives[{content_.sources[named.source].office, pair->first.value, pair->second.value}].push_back(i);
    }
    for (auto const& [key, moves] : lives) put_life(key, moves);
  }

  void put_life(LifeKey const& key, std::vector<std::size_t> const& listed) {
    auto const& slug = std::get<0>(key);
    std::vector<partnerships::Move> life;
    life.reserve(listed.size());
    auto const& first = content_.moves[listed.front()];
    for (auto const i : listed) {
      auto const& source = source_of_[content_.moves[i].source];
      life.push_back(content_.moves[i].move);
      life.back().source = source.id;
    }
    auto const refuse_all = [&, &slug = slug](std::string const& why, std::string const& accepted) {
      for (auto const i : listed) refuse(content_.moves[i].at, "office", slug, why, accepted);
    };
    auto const office = office_of_.find(slug);
    if (office == office_of_.end())
      return refuse_all("there is no office \"" + slug + "\" here", "amity import office");
    auto const pair = std::pair{CityId{std::get<1>(key)}, CityId{std::get<2>(key)}};
    if (source_of_[first.source].how == PlacedSource::How::kept_here) {
      if (!told_here(pair, office->second.first, std::move(life)))
        refuse_all("this office keeps its own records here, and they say otherwise", "amity import office");
      return;
    }
    auto const partnership = partnerships::put_partnership(transaction_, pair.first, pair.second);
    if (!partnership) return refuse_all(partnership.error().message, partnership.error().remedy);
    auto const put = partnerships::put_moves(transaction_, office->second.first, partnership->id, life);
    if (!put) return refuse_all(put.error().message, put.error().remedy);
    report_.changed += *put == Change::unchanged ? 0 : 1;
  }

  bool told_here(std::pair<CityId, CityId> const& pair, OfficeId office, std::vector<partnerships::Move> life) const {
    auto const* partnership = partnership_of(pair);
    if (partnership == nullptr) return false;
    for (auto& move : life) {
      move.office = office;
      move.partnership = partnership->id;
    }
    std::vector<partnerships::Move> kept;
    for (auto const& move : reg_->moves_as_kept(*partnership))
      if (move.office == office) kept.push_back(move);
    return kept == life;
  }

  db::Transaction& transaction_;
  RegisterContent content_;
  std::optional<Register> reg_;
  reconciliation::WorldReport report_;
  std::vector<CityId> city_of_;                                 // 0: could not be taken
  std::map<std::string, std::pair<OfficeId, bool>> office_of_;  // whether it was here before
  std::map<OfficeId, std::map<std::string, partnerships::Source>> stored_;
  std::vector<PlacedSource> source_of_;
  std::set<std::tuple<std::int64_t, std::int64_t, std::uint32_t>> taken_;
  std::map<OfficeId, std::vector<ListedTie>> ties_;
};

}  // namespace

Result<reconciliation::WorldReport> store_register(db::Transaction& transaction, RegisterContent content) {
  return RegisterStore(transaction, std::move(content)).store();
}

}  // namespace amity::interop::lists
