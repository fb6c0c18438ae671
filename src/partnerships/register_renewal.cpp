// SPDX-License-Identifier: Apache-2.0
// A register renewed by the rows that were written.
#include "partnerships/register.h"
#include "partnerships/sql.h"
#include "rows.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace amity::partnerships {
class RegisterRenewer {
 public:
  RegisterRenewer(db::Transaction& transaction, Register const& before)
      : transaction_(transaction), before_(before), reg_(before) {}

  // False where the register must be read anew.
  bool take(RegisterChange const& change) {
    for (auto const id : change.offices)
      if (!take_office(id)) return false;
    for (auto const& [office, id] : change.sources)
      if (!take_source(office, id)) return false;
    touched_.insert(change.partnerships.begin(), change.partnerships.end());
    // New ones come last and in order.
    return std::all_of(touched_.begin(), touched_.end(), [this](PartnershipId id) { return take_partnership(id); });
  }

  RegisterRenewal done() {
    std::sort(changed_.begin(), changed_.end());
    return {std::move(reg_), std::move(changed_), std::move(sources_)};
  }

 private:
  bool take_office(OfficeId id) {
    auto const* known = before_.office(id);
    auto office = transaction_.one(sql::office_with_id, {{"id", id}},
                                   [&](db::Row const& row) { return read_office(transaction_, row); });
    if (known == nullptr || !office || office->home != known->home) return false;
    if (*office == *known) return true;
    auto const at = std::lower_bound(before_.offices_.begin(), before_.offices_.end(), id,
                                     [](Office const& o, OfficeId wanted) { return o.id < wanted; });
    reg_.offices_.pointers().set(static_cast<std::size_t>(at - before_.offices_.begin()),
                                 std::make_shared<Office const>(std::move(*office)));
    return true;
  }

  bool take_source(OfficeId office, SourceId id) {
    auto source = transaction_.one(sql::source_with_id, {{"office", office}, {"id", id}}, read_source);
    if (!source) return false;
    auto const* known = reg_.source(office, id);
    if (known != nullptr && *known == *source) return true;
    sources_.emplace_back(office, id);
    auto const at = reg_.source_position(office, id);
    if (known == nullptr) {
      reg_.sources_.pointers().insert(at, std::make_shared<Source const>(std::move(*source)));
      return true;
    }
    transaction_.each(sql::partnerships_of_source, {{"office", office}, {"source", id}},
                      [&](db::Row const& row) { rests_on_another_.insert(row.get<PartnershipId>(0)); });
    // Its key, kind and dates weigh in their resolutions; the rest of it is shown beside what it says.
    touched_.insert(rests_on_another_.begin(), rests_on_another_.end());
    reg_.sources_.pointers().set(at, std::make_shared<Source const>(std::move(*source)));
    return true;
  }

  bool take_partnership(PartnershipId id) {
    auto record = read(id);
    if (!record) return false;
    auto& partnership = record->partnership;
    auto& all = reg_.partnerships_.pointers();
    if (auto const* known = reg_.find(id)) {
      partnership.position = known->position;
      reg_.resolve(*record);
      auto const is_same = *record == *all[known->position];
      if (!is_same || rests_on_another_.contains(id)) changed_.push_back(partnership.position);
      if (!is_same) all.set(partnership.position, std::move(record));
      return true;
    }
    if (!all.empty() && id < reg_.partnerships_.back().id) return false;
    partnership.position = static_cast<std::uint32_t>(all.size());
    reg_.resolve(*record);
    changed_.push_back(partnership.position);
    for (auto const city : {partnership.a, partnership.b}) {
      auto const known = reg_.of(city);
      std::vector<std::uint32_t> positions(known.begin(), known.end());
      positions.push_back(partnership.position);
      reg_.of_city_.set(city, std::move(positions));
    }
    all.push_back(std::move(record));
    return true;
  }

  std::shared_ptr<Register::Record> read(PartnershipId id) {
    auto record = std::make_shared<Register::Record>();
    auto const found = transaction_.one(sql::partnership_with_id, {{"id", id}}, [&](db::Row const& row) {
      record->partnership = {row.get<PartnershipId>(0), row.get<CityId>(1), row.get<CityId>(2), {}};
      return true;
    });
    if (!found) return nullptr;
    record->assertions = transaction_.all(sql::assertions_of_partnership, {{"partnership", id}}, read_assertion);
    record->kept_moves = transaction_.all(sql::kept_moves_of_partnership, {{"partnership", id}}, read_kept_move);
    // The rows may be of a later moment than the change, and rest on a source that it does not know.
    for (auto const& said : record->assertions)
      if (reg_.source(said.office, said.source) == nullptr && !take_source(said.office, said.source)) return nullptr;
    for (auto const& move : record->kept_moves)
      if (reg_.source(move.office, move.source) == nullptr && !take_source(move.office, move.source)) return nullptr;
    return record;
  }

  db::Transaction& transaction_;
  Register const& before_;
  Register reg_;
  std::set<PartnershipId> touched_;
  std::set<PartnershipId> rests_on_another_;
  std::vector<std::uint32_t> changed_;
  std::vector<std::pair<OfficeId, SourceId>> sources_;
};

std::optional<RegisterRenewal> Register::with(db::Transaction& transaction, RegisterChange const& change) const {
  RegisterRenewer renewer(transaction, *this);
  if (!renewer.take(change)) return std::nullopt;
  return renewer.done();
}

}  // namespace amity::partnerships
